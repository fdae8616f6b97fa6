"""Thin ROS 2 nodes, one a file, no logic of their own."""
