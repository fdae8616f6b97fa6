"""The newest frame with the best candidates' bars on it, for whoever watches; nobody watching, it costs nothing."""

from __future__ import annotations

import array
from collections.abc import Callable, Sequence

from rclpy.clock import Clock
from rclpy.clock_type import ClockType
from rclpy.node import Node
from sensor_msgs.msg import Image

from saycan_interfaces.msg import Decision
from saycan_ros.affordance.decision_picture import CandidateRow, Picture, best_first, decision_picture
from saycan_ros.affordance.feasibility import Feasibility
from saycan_ros.affordance.freshness import Freshness
from saycan_ros.affordance.newest_frame import NewestFrame
from saycan_ros.affordance.observation import upright
from saycan_ros.nodes.conversions import to_seconds, to_time
from saycan_ros.outcome import OutcomeError

PERIOD = 0.5  # s of wall time

Can = Callable[[], tuple[Sequence[str], Feasibility]]


class DecisionImage:
    """Publishes `~/decision_image` (rgb8) at most twice a second; subscribes to `decision`.

    With a decision of the planner, its Say, Can and product; before the first, Can alone, as the value node gives it now.
    """

    def __init__(self, node: Node, freshness: Freshness, camera: Callable[[], NewestFrame], can: Can) -> None:
        self._freshness = freshness
        self._camera = camera
        self._can = can
        self._decision: Decision | None = None
        self._images = node.create_publisher(Image, "~/decision_image", 1)
        node.create_subscription(Decision, "decision", self._hear, 1)
        node.create_timer(PERIOD, self._draw, clock=Clock(clock_type=ClockType.STEADY_TIME))

    def _hear(self, decision: Decision) -> None:
        self._decision = decision

    def _draw(self) -> None:
        if not self._images.get_subscription_count():
            return
        camera, alarm = self._camera(), ""
        try:
            frame, stamp = camera.frame(stale=True)
        except OutcomeError:
            return  # nothing to draw on; the diagnostics say why
        age = self._freshness.age(stamp)
        try:
            camera.require()
        except OutcomeError:
            alarm = f"STALE: {age:.1f} s old"
        title, rows, choice, notes = self._words()
        notes = (*notes, f"frame {age:.2f} s old")
        picture = decision_picture(upright(frame, camera.clockwise), title, rows, choice, notes, alarm)
        self._images.publish(_message(picture, stamp))

    def _words(self) -> tuple[str, list[CandidateRow], str, tuple[str, ...]]:
        """Title, rows (best first), choice and notes."""
        if (now := self._decision) is not None:
            rows = [CandidateRow(c.skill, c.say, c.can, c.combined) for c in now.candidates]
            ago = self._freshness.age(to_seconds(now.stamp))
            notes = (f"step {now.step}, decided {ago:.1f} s ago: {now.choice or 'nothing'}", f"{now.say_model}, {now.can_model}")
            return f'"{now.instruction}"', rows, now.choice, notes
        try:
            phrases, scores = self._can()
        except OutcomeError as error:
            return "no decision yet", [], "", (error.outcome.message,)
        values = zip(phrases, scores.probabilities.tolist(), strict=True)
        rows = best_first([CandidateRow(phrase, None, value, None) for phrase, value in values])
        return "no decision yet; what is possible now:", rows, "", (scores.model_id,)


def _message(picture: Picture, stamp: float) -> Image:
    height, width = picture.shape[:2]
    message = Image(height=height, width=width, encoding="rgb8", step=3 * width)
    message.header.stamp = to_time(stamp)
    message.data = array.array("B", picture.tobytes())  # plain bytes would be checked one by one
    return message
