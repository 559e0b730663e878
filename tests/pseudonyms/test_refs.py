"""Pseudonyms: stable, apart, without a way back; renewed without losing who is who."""

import hmac
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.pseudonyms import Key, Pseudonymiser
from webcare.pseudonyms.refs import REF, person_ref, renewed_line, renewed_ref, renewed_token, token_of

OLD, NEW = b"o" * 32, b"n" * 32


def test_a_pseudonym_is_the_beginning_of_an_hmac_with_sha_256() -> None:
    whole = hmac.new(OLD, b"customer\0jan_de_vries", "sha256").hexdigest()
    assert person_ref([OLD], "customer", "@jan_de_vries") == f"k_{whole[:16]}" == "k_ee50cc9a3e205dd1"


@pytest.mark.parametrize("other", ["jan_de_vries", "@Jan_De_Vries", " @jan_de_vries ", "@ｊan_de_vries"])
def test_one_account_has_one_pseudonym_however_it_is_written(other: str) -> None:
    assert person_ref([OLD], "customer", other) == person_ref([OLD], "customer", "@jan_de_vries")


def test_customers_agents_and_keys_are_apart() -> None:
    refs = {person_ref([key], kind, "jan") for key in (OLD, NEW) for kind in ("customer", "agent")}
    assert len(refs) == 4
    assert {ref[:2] for ref in refs} == {"k_", "a_"}


def test_a_hundred_thousand_people_have_a_hundred_thousand_pseudonyms() -> None:
    p = Pseudonymiser(Key([OLD], "."))
    refs = [p.person("customer", f"klant{number}") for number in range(100_000)]
    assert len(set(refs)) == 100_000
    assert all(REF.fullmatch(ref) and len(ref) == 18 for ref in refs)
    assert refs[::1_000] == [p.person("customer", f"@KLANT{number}") for number in range(0, 100_000, 1_000)]


@given(st.text(min_size=1))
def test_a_pseudonym_of_a_pseudonym_is_itself(original: str) -> None:
    ref = person_ref([OLD, NEW], "customer", original)
    assert person_ref([OLD, NEW], "customer", ref) == ref


@given(st.text())
def test_a_token_is_ten_hexadecimal_characters_and_no_number(original: str) -> None:
    token = token_of([OLD], "source", original)
    assert len(token) == 10 and int(token, 16) >= 0 and not token.isdecimal()
    assert token == token_of([OLD], "source", original)


@given(st.text(min_size=1), st.sampled_from(["customer", "agent"]))
def test_a_new_secret_renews_what_the_old_one_made(original: str, kind: str) -> None:
    assert person_ref([OLD, NEW], kind, original) == renewed_ref(NEW, person_ref([OLD], kind, original))
    assert token_of([OLD, NEW], kind, original) == renewed_token(NEW, token_of([OLD], kind, original))


RECORD = {
    "id": "3f9a2c41b0", "conversation_id": "z-3f9a2c41b0", "source": {"id": "3f9a2c41b0", "url": "https://log.example/3f9a2c41b0"},
    "author": {"ref": "k_66285e482c44a277"}, "body": '[@k_66285e482c44a277] code 3f9a2c41b0, "id":"3f9a2c41b0", 0612345678',
    "to": "a_312f0a39",
}  # fmt: skip


def test_every_pseudonym_in_a_line_is_renewed_and_nothing_else() -> None:
    ref, token = renewed_ref(NEW, "k_66285e482c44a277"), renewed_token(NEW, "3f9a2c41b0")
    assert json.loads(renewed_line(NEW, json.dumps(RECORD).encode())) == {
        "id": token, "conversation_id": f"z-{token}", "source": {"id": token, "url": f"https://log.example/{token}"},
        "author": {"ref": ref}, "body": f'[@{ref}] code 3f9a2c41b0, "id":"3f9a2c41b0", 0612345678',
        "to": renewed_ref(NEW, "a_312f0a39"),
    }  # fmt: skip


@given(st.binary())
def test_a_line_without_pseudonyms_keeps_every_byte(line: bytes) -> None:
    assert renewed_line(NEW, line.replace(b"_", b"-").replace(b'"', b"'")) == line.replace(b"_", b"-").replace(
        b'"', b"'"
    )
