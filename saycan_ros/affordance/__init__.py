"""Can: p(skill succeeds now | newest frame, proprioception)."""
