"""Everything that is Qt. Nothing outside this folder imports Qt or pyqtgraph."""
