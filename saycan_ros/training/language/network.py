"""The network: a BERT encoder shared by contexts and skills, and a head in which each skill looks at the context's tokens."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from saycan_ros.training.language.attention import attention
from saycan_ros.training.language.packing import Packing

WIDTH, LAYERS, HEADS, INNER = 384, 6, 12, 1536
LOOK_HEADS, LOOK_WIDTH = 4, 128
OUTLOOKS = 3  # at least once, twice, three times
RARE = -3.0  # the logit of an outlook before anything is learnt
FEATURES = WIDTH + 2 * LOOK_WIDTH  # what is kept of a skill: its direction, its query, its own features


class Layer(nn.Module):
    """One transformer layer of BERT (post-norm)."""

    def __init__(self) -> None:
        super().__init__()
        self.query_key_value = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm_out = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(0.0)

    def forward(self, x: Tensor, bias: Tensor, packing: Packing | None = None) -> Tensor:
        """x: (batch, tokens, WIDTH), or with `packing` (real tokens, WIDTH).

        bias: (batch, 1, 1, tokens), 0 for tokens and very negative for padding.
        """
        mixed = self.query_key_value(x)
        if packing is not None:
            mixed = packing.unpack(mixed)
        batch, tokens, _ = mixed.shape
        q, k, v = mixed.view(batch, tokens, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4).unbind(0)
        if packing is not None:
            mixed = attention(q, k, v, packing.mask)
        elif x.is_cuda:  # what is exported has the products apart, as `skill_inputs.py` and `restoring.py` read them
            mixed = functional.scaled_dot_product_attention(q, k, v, bias.to(q.dtype).expand(batch, 1, tokens, tokens))
        else:
            mixed = torch.softmax(q @ k.transpose(-1, -2) * (WIDTH // HEADS) ** -0.5 + bias.to(q.dtype), -1) @ v
        seen = mixed.transpose(1, 2).reshape(batch, tokens, WIDTH)
        if packing is not None:
            seen = packing.pack(seen)
        x = self.norm(x + self.dropout(self.out(seen)))
        return self.norm_out(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """all-MiniLM-L6-v2's transformer."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.segments = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.dropout = nn.Dropout(0.0)

    def freeze(self, layers: int) -> None:
        """Keep the word table as it is, and with `layers` above 0 that many of them and the other tables, too."""
        self.words.weight.requires_grad_(False)
        below = (self.positions, self.segments, self.norm, *self.layers[:layers]) if layers else ()
        for part in below:
            part.requires_grad_(False)

    def forward(self, ids: Tensor, segments: Tensor, mask: Tensor) -> Tensor:
        """Token states, (batch, tokens, WIDTH), from ids, segments and mask, each (batch, tokens)."""
        x = self.words(ids) + self.positions.weight[: ids.shape[1]] + self.segments(segments)
        x = self.dropout(self.norm(x))
        bias = (1.0 - mask.to(x.dtype))[:, None, None, :] * -1e4
        packing = Packing(mask) if self.training and not x.is_cuda else None
        if packing is not None:
            x = packing.pack(x)
        for layer in self.layers:
            x = layer(x, bias, packing)
        return x if packing is None else packing.unpack(x)


class SayNetwork(nn.Module):
    """Scores skills for a context: scale x cosine, plus what the skill finds when it looks at the context's tokens."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.log_scale = nn.Parameter(torch.tensor(3.0))
        self.skill_query = nn.Linear(WIDTH, LOOK_WIDTH)
        self.skill_own = nn.Linear(WIDTH, LOOK_WIDTH)
        self.keys_values = nn.Linear(WIDTH, 2 * LOOK_WIDTH)
        self.found = nn.Linear(LOOK_WIDTH, LOOK_WIDTH)
        self.verdict = nn.Linear(LOOK_WIDTH, 1)
        self.outlook = nn.Linear(LOOK_WIDTH, OUTLOOKS)  # asked in training alone: no file has it
        nn.init.constant_(self.outlook.bias, RARE)

    def skills(self, ids: Tensor, segments: Tensor, mask: Tensor) -> Tensor:
        """What is kept of each skill: (skills, FEATURES)."""
        return self._features(self._pool(self.encoder(ids, segments, mask), mask))

    def scores(self, ids: Tensor, segments: Tensor, mask: Tensor, skills: Tensor) -> Tensor:
        """Logits, (batch, skills)."""
        return self.outlooks(ids, segments, mask, skills)[0]

    def outlooks(self, ids: Tensor, segments: Tensor, mask: Tensor, skills: Tensor) -> tuple[Tensor, Tensor]:
        """The same logits, and those of a skill being due so many times from here to the end, (batch, skills, OUTLOOKS)."""
        states = self.encoder(ids, segments, mask)
        logits, found = self._look(states, self._pool(states, mask), mask, skills)
        return logits, self.outlook(found)

    def both(self, ids: Tensor, segments: Tensor, mask: Tensor, skills: Tensor) -> tuple[Tensor, Tensor]:
        """Both of the above from one pass."""
        states = self.encoder(ids, segments, mask)
        pooled = self._pool(states, mask)
        return self._features(pooled), self._look(states, pooled, mask, skills)[0]

    def _features(self, pooled: Tensor) -> Tensor:
        return torch.cat([functional.normalize(pooled, dim=-1), self.skill_query(pooled), self.skill_own(pooled)], -1)

    def _look(self, states: Tensor, pooled: Tensor, mask: Tensor, skills: Tensor) -> tuple[Tensor, Tensor]:
        """The logits, and what each skill has found, (batch, skills, LOOK_WIDTH)."""
        direction, query, own = skills.split([WIDTH, LOOK_WIDTH, LOOK_WIDTH], -1)
        cosine = functional.normalize(pooled, dim=-1) @ direction.transpose(0, 1)
        batch, tokens, _ = states.shape
        heads, width = LOOK_HEADS, LOOK_WIDTH // LOOK_HEADS
        k, v = self.keys_values(states).view(batch, tokens, 2, heads, width).permute(2, 0, 3, 1, 4).unbind(0)
        q = query.view(-1, heads, width).transpose(0, 1)
        bias = (1.0 - mask.to(k.dtype))[:, None, None, :] * -1e4
        weights = torch.softmax(q @ k.transpose(-1, -2) * width**-0.5 + bias, -1)
        seen = (weights @ v).transpose(1, 2).reshape(batch, -1, LOOK_WIDTH)
        found = functional.gelu(self.found(seen) + own)
        return torch.exp(self.log_scale) * cosine + self.verdict(found).squeeze(-1), found

    @staticmethod
    def _pool(states: Tensor, mask: Tensor) -> Tensor:
        weights = mask.to(states.dtype)[..., None]
        return (states * weights).sum(1) / weights.sum(1)


def load_base(path: Path, encoder: Encoder) -> None:
    """Fill the encoder from a directory with all-MiniLM-L6-v2's `model.safetensors`."""
    tensors = _safetensors(path / "model.safetensors")
    names = {
        "words.weight": "embeddings.word_embeddings.weight",
        "positions.weight": "embeddings.position_embeddings.weight",
        "segments.weight": "embeddings.token_type_embeddings.weight",
        "norm.weight": "embeddings.LayerNorm.weight",
        "norm.bias": "embeddings.LayerNorm.bias",
    }
    state = {own: tensors[theirs] for own, theirs in names.items()}
    parts = {
        "out": "attention.output.dense",
        "norm": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm_out": "output.LayerNorm",
    }
    for n in range(LAYERS):
        for kind in ("weight", "bias"):
            qkv = [tensors[f"encoder.layer.{n}.attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
            state[f"layers.{n}.query_key_value.{kind}"] = np.concatenate(qkv)
            for own, theirs in parts.items():
                state[f"layers.{n}.{own}.{kind}"] = tensors[f"encoder.layer.{n}.{theirs}.{kind}"]
    encoder.load_state_dict({name: torch.from_numpy(np.array(value)) for name, value in state.items()})


def _safetensors(path: Path) -> dict[str, np.ndarray]:
    """The float32 tensors of a safetensors file."""
    data = path.read_bytes()
    size = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + size])
    found = {}
    for name, entry in header.items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            start, end = (8 + size + offset for offset in entry["data_offsets"])
            found[name] = np.frombuffer(data[start:end], np.float32).reshape(entry["shape"])
    return found
