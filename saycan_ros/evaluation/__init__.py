"""Judging plans against their goals, and what follows from that: tables, ablation, calibration, latency. Free of ROS."""
