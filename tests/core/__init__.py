"""The specification of the numeric core, and the command that measures its accuracy."""
