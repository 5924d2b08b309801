"""What newslint makes of articles whose every fault is marked. The articles are not part of the repository."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

SHARED = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), os.pardir, "shared")
EVALUATE = os.path.join(SHARED, "gold", "evaluate.py")

pytestmark = pytest.mark.skipif(not os.path.exists(EVALUATE), reason="the marked articles are not at hand")


def scores(suffix: str) -> dict[str, Any]:
    command = [sys.executable, EVALUATE, "--json", "--suffix", suffix, "--newslint", f"{sys.executable} -m newslint"]
    figures: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return figures


def test_the_article_the_project_began_with_is_read_as_an_editor_would_read_it() -> None:
    figures = scores("00-kharkiv-counteroffensive.txt")
    assert figures["recall_lenient"] >= 18 / 21
    assert figures["false_alarms"] <= 1
    assert figures["safe_fixed"] >= 0.35
    assert figures["full_fixed"] >= 0.75
    assert figures["safe_damage"] == figures["full_damage"] == 0
    assert figures["safe_miscorrected"] == figures["full_miscorrected"] == 0


def test_faults_are_found_and_what_is_right_is_left_alone() -> None:
    figures = scores(".txt")
    assert figures["recall_lenient"] >= 0.5
    assert figures["precision"] >= 0.95
    assert figures["safe_damage"] == 0
    assert figures["safe_miscorrected"] == 0
    assert figures["clean_alarms"] <= 1
    assert figures["clean_damage"] == 0
