"""Values from files: what a file may be, and which of its numbers are meant."""
