"""Writes the two reference files beside it with the reference implementation of safetensors (0.8.0).

    python3 -m venv venv && venv/bin/pip install safetensors numpy && venv/bin/python reference.py
"""
from pathlib import Path

import numpy as np
from safetensors.numpy import save_file

here = Path(__file__).parent
matrix = np.array([[0.5, -1.25, 3.0], [1e-45, np.float32(0.1), -3.4e38]], dtype=np.float32)
floats = {
    "2.weight": matrix,
    "0.bias": np.array([1, 2], dtype=np.float32),
    "scalar": np.array(7, dtype=np.float32),
    "empty": np.zeros((0, 4), dtype=np.float32),
    'größe "ä"': np.array([-0.0], dtype=np.float32),
    "10.weight": np.array([[4]], dtype=np.float32),
}
save_file(floats, here / "float32.safetensors")
save_file(floats, here / "metadata.safetensors", metadata={"format": "np"})
mixed = {
    "half": np.array([1.5], dtype=np.float16),
    "count": np.array([3, -1], dtype=np.int64),
    "bytes": np.array([1, 2, 3], dtype=np.uint8),
    "float": np.array([0.25], dtype=np.float32),
}
save_file(mixed, here / "mixed.safetensors")
