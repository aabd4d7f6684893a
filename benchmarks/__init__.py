"""Claims of speed and accuracy, measured beside others: `python -m benchmarks NAME` runs the module."""
