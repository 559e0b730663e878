"""Nothing is kept between tests."""

from collections.abc import Iterator

import pytest


@pytest.fixture(scope="package", autouse=True)
def no_cache() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WEBCARE_CACHE", "off")
        yield
