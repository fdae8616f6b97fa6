"""Where Stretch SE3's grasp centre, head camera and laser are, from its joints.

The numbers are forward kinematics of hello-robot-stretch-urdf 0.1.2, SE3 with the DW3 wrist and the SG3 gripper: the frames
`link_grasp_center` and `camera_color_optical_frame` seen from `base_link`, with wrist yaw and roll at zero, and `laser`. Metres
and radians.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from saycan_ros.world.pose import Pose2D

# The grasp centre's offset along the base's heading; the arm moves at right angles to it.
GRASP_AHEAD = -0.021
# The wrist pitch axis with the arm in and the lift down: metres to the right, metres above the floor.
PITCH_AXIS_RIGHT = 0.1451
PITCH_AXIS_HEIGHT = 0.1336
# The grasp centre seen from the pitch axis at pitch 0: metres outwards, metres up.
GRASP_OUT = 0.2697
GRASP_UP = -0.0239
# The arm's travel; a robot's own may end a few millimetres earlier.
ARM_TRAVEL = 0.52

# The head's pan axis ahead of the base's centre, the tilt axis above the floor, and the camera ahead of the pan axis.
PAN_AHEAD = 0.006
TILT_HEIGHT = 1.320
CAMERA_OUT = 0.042
# Half of the view, as a person standing upright would say it: the camera is mounted on its side (424 rows by 240 columns).
HALF_ACROSS = math.radians(21.0)
HALF_UP = math.atan(math.tan(HALF_ACROSS) * 424 / 240)
# The ends of the pan's travel; what lies between them, behind the robot on its left, cannot be looked at straight.
PAN_LEFTMOST, PAN_RIGHTMOST = 1.84, -3.88

# The laser ahead of the base's centre and above the floor; it is mounted back to front, so its x points behind the robot.
LASER_AHEAD, LASER_HEIGHT, LASER_TURN = 0.004, 0.1664, math.pi


@dataclass(frozen=True)
class GraspPoint:
    """A grasp centre in the base's terms: metres to the right of the base's centre line and above the floor."""

    right: float
    height: float


def grasp_point(arm: float, lift: float, pitch: float) -> GraspPoint:
    """The grasp centre for these joints."""
    cos, sin = math.cos(pitch), math.sin(pitch)
    return GraspPoint(
        PITCH_AXIS_RIGHT + arm + GRASP_OUT * cos - GRASP_UP * sin,
        PITCH_AXIS_HEIGHT + lift + GRASP_OUT * sin + GRASP_UP * cos,
    )


def reach(right: float, height: float, pitch: float) -> tuple[float, float]:
    """The arm and lift positions that put the grasp centre at (right, height); they may lie outside the limits."""
    at_zero = grasp_point(0.0, 0.0, pitch)
    return right - at_zero.right, height - at_zero.height


def grasp_centre(base: Pose2D, joints: Mapping[str, float]) -> tuple[float, float, float]:
    """The grasp centre in the `map` frame; `joints` has arm, lift, wrist_pitch and wrist_yaw."""
    cos, sin = math.cos(joints["wrist_pitch"]), math.sin(joints["wrist_pitch"])
    out = GRASP_OUT * cos - GRASP_UP * sin
    yaw = joints["wrist_yaw"]
    ahead = GRASP_AHEAD + out * math.sin(yaw)
    right = PITCH_AXIS_RIGHT + joints["arm"] + out * math.cos(yaw)
    x, y = base.to_map(ahead, -right)
    return x, y, PITCH_AXIS_HEIGHT + joints["lift"] + GRASP_OUT * sin + GRASP_UP * cos


def camera_centre(base: Pose2D, pan: float, tilt: float) -> tuple[float, float, float]:
    """The head camera in the `map` frame."""
    out = CAMERA_OUT * math.cos(tilt)
    x, y = base.to_map(PAN_AHEAD + out * math.cos(pan), out * math.sin(pan))
    return x, y, TILT_HEIGHT + CAMERA_OUT * math.sin(tilt)


def from_camera(base: Pose2D, pan: float, tilt: float, point: tuple[float, float, float]) -> tuple[float, float, float]:
    """A `map` point in the camera's own axes: metres along the view, to the left, up."""
    cx, cy, cz = camera_centre(base, pan, tilt)
    ahead, left = Pose2D(cx, cy, base.heading + pan).to_base(point[0], point[1])
    dz = point[2] - cz
    return ahead * math.cos(tilt) + dz * math.sin(tilt), left, -ahead * math.sin(tilt) + dz * math.cos(tilt)


def aim(base: Pose2D, point: tuple[float, float, float]) -> tuple[float, float]:
    """The pan and tilt that put the `map` point in the middle of the camera's view; tilt may lie outside the limits."""
    ahead, left = base.to_base(point[0], point[1])
    pan = math.atan2(left, ahead - PAN_AHEAD)
    if pan > PAN_LEFTMOST:
        from_right = pan - 2 * math.pi
        pan = from_right if from_right >= PAN_RIGHTMOST else PAN_LEFTMOST
    distance = math.hypot(ahead - PAN_AHEAD, left)
    return pan, math.atan2(point[2] - TILT_HEIGHT, distance)


def in_view(base: Pose2D, pan: float, tilt: float, point: tuple[float, float, float], margin: float = 0.0) -> bool:
    """Whether the `map` point lies in the camera's view, at least `margin` radians inside its edge; occlusion is not tested."""
    forward, left, up = from_camera(base, pan, tilt, point)
    across, upwards = abs(math.atan2(left, forward)), abs(math.atan2(up, forward))
    return forward > 0 and across < HALF_ACROSS - margin and upwards < HALF_UP - margin
