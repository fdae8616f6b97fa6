"""Between ROS messages and the plain types that the thinking uses."""

from __future__ import annotations

import math
from typing import get_args

from builtin_interfaces.msg import Duration, Time
from geometry_msgs.msg import Point

from saycan_interfaces.msg import Decision as DecisionMsg
from saycan_interfaces.msg import DrawerState as DrawerStateMsg
from saycan_interfaces.msg import Outcome as OutcomeMsg
from saycan_interfaces.msg import Sighting as SightingMsg
from saycan_interfaces.msg import SkillScore, WorldState
from saycan_ros.outcome import Outcome, OutcomeCode
from saycan_ros.planning.decision import Candidate, Decision
from saycan_ros.world.clearance import Clearance
from saycan_ros.world.snapshot import DrawerSighting, DrawerState, Sighting, WorldSnapshot


def to_time(seconds: float) -> Time:
    """Seconds of the node's clock as a message; negative or unknown becomes zero."""
    whole, part = divmod(max(0.0, seconds), 1.0)
    return Time(sec=int(whole), nanosec=min(999_999_999, round(part * 1e9)))


def to_duration(seconds: float) -> Duration:
    """A non-negative duration in seconds as a message."""
    time = to_time(seconds)
    return Duration(sec=time.sec, nanosec=time.nanosec)


def to_seconds(message: Time | Duration) -> float:
    """A Time or Duration in seconds."""
    return float(message.sec) + float(message.nanosec) * 1e-9


def to_outcome_msg(outcome: Outcome) -> OutcomeMsg:
    """The code alone; the message travels beside it."""
    return OutcomeMsg(code=int(outcome.code))


def to_outcome(message: OutcomeMsg, words: str) -> Outcome:
    """Back again; a code this version does not know becomes its reserved range's first."""
    code = int(message.code)
    known = {c.value for c in OutcomeCode}
    for candidate in (code, code // 100 * 100):
        if candidate in known and (candidate != 0 or code == 0):
            return Outcome(OutcomeCode(candidate), words)
    return Outcome(OutcomeCode.INFRASTRUCTURE, f"unknown outcome code {code}: {words}")


def to_decision_msg(decision: Decision) -> DecisionMsg:
    """The decision with every candidate, best first."""
    return DecisionMsg(
        stamp=to_time(decision.stamp),
        instruction=decision.instruction,
        step=decision.step,
        history=list(decision.history),
        choice=decision.choice.phrase if decision.choice else "",
        candidates=[_to_score(c) for c in decision.candidates],
        frame_stamp=to_time(decision.frame_stamp),
        say_model=decision.say_model,
        can_model=decision.can_model,
        world=decision.world,
    )


def _to_score(c: Candidate) -> SkillScore:
    already = math.nan if c.already is None else c.already
    return SkillScore(skill=c.skill.phrase, say=c.say, can=c.can, combined=c.combined, already=already)


def to_world_msg(snapshot: WorldSnapshot) -> WorldState:
    """What the robot knows, as a message; the base's pose is in the odometry."""
    return WorldState(
        stamp=to_time(snapshot.stamp),
        at=snapshot.at or "",
        holding=snapshot.holding or "",
        sightings=[
            SightingMsg(
                name=s.name, location=s.location or "", position=_to_point(s.position), stamp=to_time(s.stamp), placed=s.placed
            )
            for s in snapshot.sightings
        ],
        drawers=[
            DrawerStateMsg(place=d.place, state=d.state, position=_to_point(d.position), stamp=to_time(d.stamp))
            for d in snapshot.drawers
        ],
        gripped=snapshot.gripped or "",
        blocked=list(snapshot.blocked),
    )


def to_snapshot(message: WorldState, clearance: Clearance) -> WorldSnapshot:
    """And back; what stands before what, which the message does not say, is worked out again.

    A drawer in a state that this version does not know is left out, as one whose state is unknown.
    """
    sightings = tuple(
        Sighting(s.name, s.location or None, to_seconds(s.stamp), _from_point(s.position), s.placed) for s in message.sightings
    )
    drawers = tuple(
        DrawerSighting(d.place, state, to_seconds(d.stamp), _from_point(d.position))
        for d in message.drawers
        for state in get_args(DrawerState)
        if d.state == state
    )
    world = WorldSnapshot(
        to_seconds(message.stamp),
        message.at or None,
        message.holding or None,
        sightings,
        drawers=drawers,
        gripped=message.gripped or None,
        blocked=tuple(message.blocked),
    )
    return clearance.mark(world)


def _to_point(position: tuple[float, float, float] | None) -> Point:
    x, y, z = position or (0.0, 0.0, 0.0)
    return Point(x=float(x), y=float(y), z=float(z))


def _from_point(point: Point) -> tuple[float, float, float] | None:
    """A point that nobody has filled in is a position that nobody knows."""
    position = (point.x, point.y, point.z)
    return position if any(position) else None
