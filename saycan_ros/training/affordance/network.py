"""The value network: an image tower that runs once, and a light head that each skill asks its own question of the image with."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from saycan_ros.affordance.observation import PROPRIOCEPTION

WIDTH, QUESTION, FELT, MANNER = 48, 32, 16, 16
# What the head says of each skill: will it succeed, is its effect true already, is what it moves in view (in the hand, for one
# that needs it there), does that stand here.
SUCCESS, ALREADY, VISIBLE, PRESENT = 0, 1, 2, 3
ANSWERS, LOOKS = 4, 2
# The range of each of `PROPRIOCEPTION`, so that the network sees numbers about as large as 1; effort differs from robot to
# robot, so only its sign and rough size are kept.
_CENTRE = (0.05, 0.60, 0.10, 0.0, -0.2, -1.6, -0.45, 0.0)
_SCALE = (0.05, 0.25, 0.20, 1.0, 0.3, 0.5, 0.2, 2.0)


class ImageTower(nn.Module):
    """A frame (B, 160, 90, 3) as WIDTH features at each of 40 x 23 places, (B, WIDTH, 40, 23)."""

    def __init__(self) -> None:
        super().__init__()
        self.early = nn.Sequential(_block(3, 16, 2), _block(16, 32, 2), _block(32, 32, 1))
        self.late = nn.Sequential(_block(32, 64, 2), _block(64, 64, 1), _block(64, 64, 1))
        self.fine = nn.Conv2d(32, WIDTH, 1)
        self.coarse = nn.Conv2d(64, WIDTH, 1)
        self.mix = _block(WIDTH + 2, WIDTH, 1, size=1)

    def forward(self, frame: Tensor) -> Tensor:
        """`frame` is uint8, or floats in [0, 255]."""
        image = frame.permute(0, 3, 1, 2).float() / 127.5 - 1.0
        fine = self.early(image)
        coarse = functional.interpolate(self.coarse(self.late(fine)), size=fine.shape[-2:], mode="nearest")
        both = self.fine(fine) + coarse
        grid = _grid(both).unsqueeze(0).expand(both.shape[0], 2, *both.shape[-2:])
        return self.mix(torch.cat([both, grid], 1))


class ValueNetwork(nn.Module):
    """Answers for any skills about one frame each of a batch; skills are numbers into a table of their texts' vectors.

    Whether a skill succeeds is read from what was found, where, and from the body, and from what kind of skill it is; which
    object it is about says where to look. What is learned from the rollouts with one thing serves for all.
    """

    def __init__(self, texts: Tensor, families: Tensor) -> None:
        """`texts` (S, T) are the vectors of the skills' texts, `families` (S,) the numbers of their families, from 0.

        Texts alone would not do: `open the drawer` and `close the drawer` are nearly one vector, and each is true where the
        other is false.
        """
        super().__init__()
        self.tower = ImageTower()
        # The phrases of one manifest are much alike: what they share says nothing.
        spread = texts - texts.mean(0)
        self.register_buffer("texts", spread / spread.std().clamp_min(1e-6))
        self.register_buffer("families", families)
        self.words = nn.Linear(texts.shape[1], WIDTH + QUESTION + MANNER)
        self.family = nn.Embedding(int(families.max()) + 1, WIDTH + QUESTION + MANNER)
        self.felt = nn.Sequential(nn.Linear(len(PROPRIOCEPTION), 32), nn.ReLU(), nn.Linear(32, FELT), nn.ReLU())
        self.looks = nn.Sequential(nn.Linear(WIDTH + 1 + QUESTION + FELT, 64), nn.ReLU(), nn.Linear(64, LOOKS))
        self.trust = nn.Parameter(torch.ones(LOOKS))  # in the best match alone
        self.place = nn.Linear(2 * WIDTH, QUESTION)  # what was found, and all that is in view
        self.outcome = nn.Sequential(nn.Linear(LOOKS + 3 + QUESTION + FELT + MANNER, 64), nn.ReLU(), nn.Linear(64, 2))
        self.register_buffer("centre", torch.tensor(_CENTRE))
        self.register_buffer("scale", torch.tensor(_SCALE))

    def forward(self, frame: Tensor, proprioception: Tensor, skills: Tensor) -> Tensor:
        """Logits (B, N, ANSWERS) from frames (B, 160, 90, 3), proprioception (B, 8) and skill numbers (N,)."""
        return self.answer(self.tower(frame), proprioception, self.ask(skills))

    def ask(self, skills: Tensor) -> Tensor:
        """The questions (N, WIDTH + QUESTION + MANNER) of skills by their numbers (N,)."""
        asked: Tensor = self.words(self.texts[skills]) + self.family(self.families[skills])
        return asked

    def answer(self, features: Tensor, proprioception: Tensor, questions: Tensor) -> Tensor:
        """The same from the tower's features and the skills' questions (N, WIDTH + QUESTION + MANNER)."""
        places = features.flatten(2)
        felt = self.felt(((proprioception - self.centre) / self.scale).clamp(-3.0, 3.0))
        where, what, manner = questions.split((WIDTH, QUESTION, MANNER), -1)
        match = torch.einsum("nw,bwp->bnp", where, places) * WIDTH**-0.5
        share = torch.softmax(match, -1)
        found = torch.einsum("bnp,bwp->bnw", share, places)
        spot = share @ _grid(features).flatten(1).T
        best = match.amax(-1, keepdim=True)
        batch, number = found.shape[:2]
        asked = what.unsqueeze(0).expand(batch, number, QUESTION)
        body = felt.unsqueeze(1).expand(batch, number, FELT)
        looks = self.looks(torch.cat([found, best, asked, body], -1)) + best * self.trust
        view = places.mean(-1).unsqueeze(1).expand(batch, number, WIDTH)
        place = torch.relu(self.place(torch.cat([found, view], -1)))
        habit = manner.unsqueeze(0).expand(batch, number, MANNER)
        return torch.cat([self.outcome(torch.cat([looks, spot, best, place, body, habit], -1)), looks], -1)


class ExportedTower(nn.Module):
    """What the tower's file computes: `features` (1, WIDTH, 40, 23) from `frame` (1, 160, 90, 3) uint8."""

    def __init__(self, network: ValueNetwork) -> None:
        super().__init__()
        self.tower = network.tower

    def forward(self, frame: Tensor) -> Tensor:
        return self.tower(frame)


class ExportedHead(nn.Module):
    """What the head's file computes: p(success) and p(effect already true), (N,) each, calibrated.

    The skills' texts are in it, as the questions that they ask; a skill is its number.
    """

    def __init__(self, network: ValueNetwork, slope: Tensor, shift: Tensor) -> None:
        """`slope` and `shift` (S, 2) turn the logits of the two answers about each skill into those that are given."""
        super().__init__()
        self.network = network
        self.register_buffer("questions", network.ask(torch.arange(len(network.texts))).detach())
        self.register_buffer("slope", slope)
        self.register_buffer("shift", shift)

    def forward(self, features: Tensor, proprioception: Tensor, skills: Tensor) -> tuple[Tensor, Tensor]:
        """`features` (1, WIDTH, 40, 23), `proprioception` (1, 8), `skills` (N,) int64."""
        logits = self.network.answer(features, proprioception, self.questions[skills])[0]
        chance = torch.sigmoid(logits[:, : ALREADY + 1] * self.slope[skills] + self.shift[skills])
        return chance[:, SUCCESS], chance[:, ALREADY]


def _grid(features: Tensor) -> Tensor:
    """How far down and across each place is, both in [-1, 1], (2, rows, columns)."""
    rows, columns = features.shape[-2:]
    down = torch.linspace(-1, 1, rows).view(rows, 1).expand(rows, columns)
    across = torch.linspace(-1, 1, columns).view(1, columns).expand(rows, columns)
    return torch.stack([down, across])


def _block(inputs: int, outputs: int, stride: int, size: int = 3) -> nn.Sequential:
    layers = (nn.Conv2d(inputs, outputs, size, stride, size // 2, bias=False), nn.BatchNorm2d(outputs), nn.ReLU())
    return nn.Sequential(*layers)
