"""The one outcome vocabulary, shared by every layer and mirrored in `saycan_interfaces/msg/Outcome.msg`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class OutcomeCode(IntEnum):
    """Why something ended. Each hundred is a reserved range; see `Outcome.msg` for when each is sent and what to do."""

    SUCCEEDED = 0
    # 100-199 invalid request: the goal can never run as it was worded.
    INVALID_REQUEST = 100
    UNKNOWN_SKILL = 101
    UNKNOWN_OBJECT = 102
    UNKNOWN_LOCATION = 103
    INVALID_INSTRUCTION = 104
    INVALID_SCENE = 105
    # 200-299 precondition: the goal is sound, but not in this state.
    PRECONDITION = 200
    RESOURCE_BUSY = 201
    NOT_HOMED = 202
    # 300-399 perception.
    PERCEPTION = 300
    STALE_FRAME = 301
    OBJECT_NOT_FOUND = 302
    STALE_SCAN = 303
    # 400-499 execution.
    EXECUTION = 400
    TIMEOUT = 401
    MOTION_FAILED = 402
    GRASP_LOST = 403
    GRASP_MISSED = 404
    CONTACT = 405
    WAY_BLOCKED = 406
    # 500-599 safety.
    SAFETY = 500
    RUNSTOP = 501
    STOPPED = 502
    STALE_STATE = 503
    LOW_BATTERY = 504
    STALE_ODOMETRY = 505
    # 600-699 the caller ended it.
    CANCELLED = 600
    SUPERSEDED = 601
    # 700-799 infrastructure.
    INFRASTRUCTURE = 700
    SERVER_GONE = 701
    MODEL_UNAVAILABLE = 702
    DRIVER_GONE = 703
    DRIVER_RESTARTED = 704
    CLIENT_GONE = 705
    INACTIVE = 706
    REMOTE_POLICY = 707
    HUNG = 708
    # 800-899 planner.
    PLANNER = 800
    NOTHING_FEASIBLE = 801
    STEP_LIMIT = 802
    NEEDS_CLARIFICATION = 803

    @property
    def label(self) -> str:
        """The name as people and files read it, for example `object_not_found`."""
        return self.name.lower()

    @property
    def family(self) -> OutcomeCode:
        """The first code of this code's reserved range, for example PERCEPTION for STALE_FRAME."""
        return OutcomeCode(self.value // 100 * 100)

    @property
    def breakdown(self) -> bool:
        """Whether a part of the stack broke, so that what was planned or done until then is not to be judged."""
        if self in (OutcomeCode.REMOTE_POLICY, OutcomeCode.HUNG):
            return False  # a policy's own doing
        return self is OutcomeCode.PLANNER or self.family is OutcomeCode.INFRASTRUCTURE


@dataclass(frozen=True)
class Outcome:
    """How a goal ended, with one sentence for the person who reads it."""

    code: OutcomeCode
    message: str = ""

    @property
    def ok(self) -> bool:
        return self.code is OutcomeCode.SUCCEEDED

    def __str__(self) -> str:
        return f"{self.code.label}: {self.message}" if self.message else self.code.label


class OutcomeError(Exception):
    """Raised inside a layer to end what it is doing with `outcome`; the layer's edge turns it into a result."""

    def __init__(self, code: OutcomeCode, message: str) -> None:
        super().__init__(message)
        self.outcome = Outcome(code, message)
