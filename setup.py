"""The ament_python build of saycan_ros; names, versions and dependencies are in pyproject.toml."""

from glob import glob

from setuptools import setup

SHARE = "share/saycan_ros"

setup(
    data_files=[
        ("share/ament_index/resource_index/packages", ["resource/saycan_ros"]),
        (SHARE, ["package.xml"]),
        (f"{SHARE}/config", glob("config/*.*")),
        (f"{SHARE}/config/prompts", glob("config/prompts/*")),
        (f"{SHARE}/config/scorers", glob("config/scorers/*")),
        (f"{SHARE}/launch", glob("launch/*.launch.py")),
        (f"{SHARE}/models", glob("models/*")),
    ],
)
