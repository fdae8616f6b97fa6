"""A bare rclpy service of ScoreSkills: what a round trip with as many words and numbers costs without anything of ours."""

from __future__ import annotations

import array
import sys

from rclpy.node import Node

from saycan_interfaces.srv import ScoreSkills
from saycan_ros.nodes.runtime import run_node

NAME = "conformance/bare_scores"


class BareScores(Node):  # type: ignore[misc]
    """Service `conformance/bare_scores`: gives every skill the number 0.5 twice, and a code."""

    def __init__(self) -> None:
        super().__init__("conformance_bare_scores", enable_rosout=False)
        self.create_service(ScoreSkills, NAME, self._answer)

    def _answer(self, request: ScoreSkills.Request, response: ScoreSkills.Response) -> ScoreSkills.Response:
        response.skills = request.skills
        response.probabilities = response.already = array.array("f", [0.5]) * len(request.skills)
        response.outcomes = array.array("H", [0]) * len(request.skills)
        return response


def main() -> int:
    """Serve until a signal."""
    return run_node(BareScores)


if __name__ == "__main__":
    sys.exit(main())
