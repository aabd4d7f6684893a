"""The real program on a real X server, seen through the accessibility tree and driven with real input."""
