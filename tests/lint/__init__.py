"""Tests of lint: drafts and answers in, judgements out."""
