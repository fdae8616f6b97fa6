"""A part of the body has one holder, whoever races for it, and is free again on every path out."""

from __future__ import annotations

import random
import threading

import pytest
from kitchen_words import LIBRARY

from saycan_ros.manifest.schema import Resource, RuleAffordance, SkillTemplate
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.skills.resources import ResourceLedger

GO = LIBRARY.find("go to the table")


def skill(name: str, *parts: Resource) -> Skill:
    template = SkillTemplate(
        id=name, phrase=f"do {name}", policy="nowhere:Nothing", resources=parts, affordance=RuleAffordance(rule="constant")
    )
    return Skill(template.phrase, template)


def test_a_part_that_is_held_is_refused_with_its_name_and_its_holder() -> None:
    ledger = ResourceLedger()
    with ledger.hold(GO), pytest.raises(OutcomeError, match="the head is held by 'go to the table'") as error:  # noqa: SIM117
        with ledger.hold(skill("nod", Resource.HEAD)):
            pass
    assert error.value.outcome.code is OutcomeCode.RESOURCE_BUSY
    assert ledger.free()


def test_skills_that_share_no_part_hold_theirs_side_by_side() -> None:
    ledger = ResourceLedger()
    with ledger.hold(skill("nod", Resource.HEAD)) as head, ledger.hold(skill("wave", Resource.ARM)) as arm:
        assert head.number != arm.number
        assert ledger.held() == {Resource.HEAD: "do nod", Resource.ARM: "do wave"}
    assert ledger.free()


def test_a_refused_skill_takes_nothing_not_even_the_parts_that_were_free() -> None:
    ledger = ResourceLedger()
    with ledger.hold(skill("nod", Resource.HEAD)):
        with pytest.raises(OutcomeError), ledger.hold(GO):
            pass
        assert set(ledger.held()) == {Resource.HEAD}


def test_a_holder_that_crashes_leaves_its_parts_free() -> None:
    ledger = ResourceLedger()
    with pytest.raises(SystemExit), ledger.hold(GO):
        raise SystemExit(3)
    assert ledger.free()


def test_clients_that_race_never_hold_the_same_part_at_once() -> None:
    ledger = ResourceLedger()
    inside: dict[Resource, int] = dict.fromkeys(Resource, 0)
    most, granted, faults = 0, 0, []
    guard = threading.Lock()
    begin = threading.Barrier(8)

    def race(seed: int) -> None:
        nonlocal most, granted
        rng = random.Random(seed)
        begin.wait(10.0)
        for _ in range(300):
            parts = tuple(rng.sample(list(Resource), rng.randint(1, 3)))
            try:
                with ledger.hold(skill("race", *parts)):
                    with guard:
                        granted += 1
                        for part in parts:
                            inside[part] += 1
                            most = max(most, inside[part])
                    with guard:
                        for part in parts:
                            inside[part] -= 1
            except OutcomeError as error:
                if error.outcome.code is not OutcomeCode.RESOURCE_BUSY:
                    faults.append(error)

    threads = [threading.Thread(target=race, args=(seed,)) for seed in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60.0)
    assert not faults
    assert granted > 0
    assert most == 1
    assert ledger.free()
