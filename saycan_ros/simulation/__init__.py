"""The MuJoCo kitchen behind the Stretch driver's own interface."""
