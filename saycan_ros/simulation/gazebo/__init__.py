"""The same kitchen in Gazebo: the world written from the manifest, and the Stretch driver over it."""
