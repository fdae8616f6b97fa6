"""An OpenAI-compatible server: every request bounded, retried with back-off, and silent about its key."""

from __future__ import annotations

import importlib
import json
import logging
import os
import queue
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from email.utils import mktime_tz, parsedate_tz
from typing import Any, Generic, Literal, TypeVar
from urllib.parse import urlsplit

from saycan_ros.language.bounded_answer import BoundedAnswer
from saycan_ros.language.lost_answer import LostAnswer
from saycan_ros.language.method_unfit import MethodUnfit
from saycan_ros.language.scorer_configuration import OpenAISettings
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError

LOGGER = logging.getLogger(__name__)
T = TypeVar("T")

FIRST_PAUSE, LONGEST_PAUSE = 0.25, 8.0  # s between two tries
SLICE = 0.05  # s between two looks at why waiting might have to end
_AGAIN = frozenset({408, 409, 425, 429})  # and every 5xx
_BUSY = frozenset({408, 425, 429, 503})  # of these nothing can be learned about what the server can do
_ODD = (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError)  # of an answer that is not as it should be
_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True)
class Request(Generic[T]):
    """One question to the server; `read` takes what is asked for out of the answer.

    `read` raises ValueError, KeyError, TypeError or IndexError where the answer is not formed as it should be (it is then asked
    for again), and `MethodUnfit` where the answer is sound but lacks what the method needs (it is not).
    """

    endpoint: Literal["completions", "chat"]
    body: dict[str, Any]
    read: Callable[[dict[str, Any]], T]


@dataclass(frozen=True)
class Patience:
    """Until when (monotonic s) answers are waited for, and what may end the waiting earlier.

    With `starting` a server that is busy, or still loads its model, is asked until then, however often that is.
    """

    deadline: float
    interrupted: Callable[[], Outcome | None] = lambda: None
    starting: bool = False


class ModelServer:
    """Sends requests through the `openai` client.

    Raises:
        OutcomeError: MODEL_UNAVAILABLE where the client is not installed, or the key is not in the environment.
    """

    def __init__(self, settings: OpenAISettings) -> None:
        self._settings = settings
        self._key = _key(settings.api_key_environment)
        self._served: dict[str, str] = {}  # by endpoint, the model that the first answer named
        self.place = urlsplit(settings.base_url).netloc
        try:
            import openai
        except ImportError as error:
            what = "a scorer of kind openai needs the `openai` package: .venv/bin/pip install openai (the extra `llm`)"
            raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, what) from error
        self._openai = openai
        # Whichever of its two HTTP packages this version of the client is built on.
        self._http: Any = importlib.import_module(openai.DefaultHttpxClient.__mro__[1].__module__.partition(".")[0])
        for name in ("httpx", "httpx2"):  # a line for every request, at the level of what a person should read
            logging.getLogger(name).setLevel(logging.WARNING)
        self._client = self._connected()

    def _connected(self) -> Any:
        """The API's client, with connections of its own."""
        client = self._openai.OpenAI(
            # Never None: the client would then send OPENAI_API_KEY to whichever server this is.
            api_key=self._key or "none",
            base_url=self._settings.base_url,
            max_retries=0,
            default_headers={"Accept-Encoding": "identity"},
            http_client=self._transport(),
        )
        # The client takes these from the environment too, whoever the server is.
        client.organization = client.project = None
        return client

    def _hang_up(self) -> None:
        """Close every connection: who waits may wait for headers without end, and a server learns that nobody listens."""
        client, self._client = self._client, self._connected()
        client.close()

    def _transport(self) -> Any:
        """The HTTP client below the API's."""
        local = urlsplit(self._settings.base_url).hostname in _LOCAL
        try:
            return self._openai.DefaultHttpxClient(
                # A server on this machine is not reached through a proxy.
                trust_env=not local,
                # What is asked goes to the server that the configuration names, and to no other.
                follow_redirects=False,
                event_hooks={"response": [BoundedAnswer.check]},
            )
        except (ImportError, OSError, ValueError, self._http.InvalidURL) as error:
            what = "the environment's proxy (HTTPS_PROXY, HTTP_PROXY, ALL_PROXY) or certificates (SSL_CERT_FILE) cannot be used"
            # Without its words, and without it: a proxy's address may hold a password.
            what = f"{self.place} cannot be asked: {what} ({type(error).__name__}); set them right before the start"
            raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, what) from None

    def patience(self, interrupted: Callable[[], Outcome | None] = lambda: None, starting: bool = False) -> Patience:
        """The waiting that one decision allows, from now on."""
        return Patience(time.monotonic() + self._settings.patience, interrupted, starting)

    def ask(self, requests: Sequence[Request[T]], patience: Patience) -> list[T]:
        """Every request's answer, in order; `concurrent` of them are under way at once.

        Raises:
            OutcomeError: SERVER_GONE or INFRASTRUCTURE where an answer cannot be had in time; MODEL_UNAVAILABLE where the server
                refuses; whatever `patience.interrupted` gives, at once.
        """
        todo: queue.SimpleQueue[tuple[int, Request[T]]] = queue.SimpleQueue()
        done: queue.SimpleQueue[tuple[int, T | None, OutcomeError | None]] = queue.SimpleQueue()
        given_up = threading.Event()

        def work() -> None:
            while not given_up.is_set():
                try:
                    number, request = todo.get_nowait()
                except queue.Empty:
                    return
                try:
                    done.put((number, self._insist(request, patience, given_up), None))
                except OutcomeError as error:
                    done.put((number, None, error))
                except Exception as error:  # noqa: BLE001 - a worker that died silently would be waited for
                    done.put((number, None, self._fault(OutcomeCode.INFRASTRUCTURE, type(error).__name__)))

        for row in enumerate(requests):
            todo.put(row)
        for _ in range(min(self._settings.concurrent, len(requests))):
            threading.Thread(target=work, name="language model", daemon=True).start()
        answers: dict[int, Any] = {}
        try:
            while len(answers) < len(requests):
                if (end := patience.interrupted()) is not None:
                    raise OutcomeError(end.code, end.message)
                try:
                    number, answer, fault = done.get(timeout=SLICE)
                except queue.Empty:
                    if time.monotonic() > patience.deadline + 2 * SLICE:
                        raise self._late() from None
                    continue
                if fault is not None:
                    raise fault
                answers[number] = answer
        finally:
            given_up.set()
            if len(answers) < len(requests):
                self._hang_up()
        return [answers[number] for number in range(len(requests))]

    def _insist(self, request: Request[T], patience: Patience, given_up: threading.Event) -> T:
        """One answer, asked for again after whatever may pass."""
        tries = 0
        while True:
            left = patience.deadline - time.monotonic()
            if left <= 0:
                raise self._late()
            try:
                return self._try(request, min(self._settings.timeout, left), given_up)
            except _MayPassError as error:
                fault, wanted = error.fault, error.wait
                insists = error.busy and patience.starting
            if (tries >= self._settings.retries and not insists) or given_up.is_set():
                raise fault
            pause = max(wanted, min(LONGEST_PAUSE, FIRST_PAUSE * 2**tries))
            tries += 1
            if pause > patience.deadline - time.monotonic():
                what = f"{fault.outcome.message}; it would have to be asked again in {pause:.1f} s, and patience ends before"
                raise type(fault)(fault.outcome.code, what) from None
            LOGGER.warning("%s; asking again in %.1f s", fault, pause)
            if given_up.wait(pause):
                raise fault

    def _try(self, request: Request[T], timeout: float, given_up: threading.Event) -> T:
        """The answer to one request; `_MayPassError` where another try may help, `OutcomeError` where none can."""
        try:
            return request.read(self._answer(request, timeout, given_up))
        except BoundedAnswer as error:
            if error.status:
                raise self._refused(error.status, error.wait, _reason(error.words)) from None
            late = f"did not answer within {timeout:.1f} s"
            code = OutcomeCode.SERVER_GONE if error.late else OutcomeCode.INFRASTRUCTURE
            fault = self._fault(code, late) if error.late else self._lost(code, error.words)
        except self._openai.APITimeoutError:
            fault = self._fault(OutcomeCode.SERVER_GONE, f"did not answer within {timeout:.1f} s")
        except self._openai.APIConnectionError as error:
            cause = error.__cause__ or error
            gone = self._fault if isinstance(cause, self._http.ConnectError) else self._lost
            what = f"cannot be reached, or dropped the connection ({type(cause).__name__})"
            fault = gone(OutcomeCode.SERVER_GONE, what)
        except self._http.TimeoutException:
            fault = self._fault(OutcomeCode.SERVER_GONE, f"did not answer within {timeout:.1f} s")
        except self._http.TransportError as error:
            fault = self._lost(OutcomeCode.SERVER_GONE, f"dropped the connection ({type(error).__name__})")
        except (self._openai.OpenAIError, self._http.HTTPError, *_ODD) as error:
            what = f"answered with something else than the {request.endpoint} API's JSON ({type(error).__name__})"
            fault = self._lost(OutcomeCode.INFRASTRUCTURE, what)
        raise _MayPassError(fault)

    def _answer(self, request: Request[T], timeout: float, given_up: threading.Event) -> dict[str, Any]:
        """The JSON object that the server answers with."""
        end = time.monotonic() + timeout
        create: Any = self._client.chat.completions if request.endpoint == "chat" else self._client.completions
        body = {"model": self._settings.model, **request.body}
        call = create.with_streaming_response.create(**body, extra_body=self._settings.extra or None, timeout=timeout)
        try:
            with call as answer:
                found = json.loads(BoundedAnswer.read(answer.http_response, end, given_up.is_set))
        except self._openai.APIConnectionError as error:
            if isinstance(error.__cause__, BoundedAnswer):  # older versions of the client wrap what a hook raises
                raise error.__cause__ from None
            raise
        if not isinstance(found, dict):
            raise TypeError("not a JSON object")
        if "choices" not in found and (words := found.get("error")):
            # Some servers say so under a status that claims success, and some of them say the true one beside it.
            code = words.get("code") if isinstance(words, dict) else None
            status = code if isinstance(code, int) and 400 <= code < 600 else 400
            raise self._refused(status, None, str(words.get("message", words) if isinstance(words, dict) else words))
        if name := str(found.get("model") or ""):
            first = self._served.setdefault(request.endpoint, name)
            if name != first:
                # What the probe found out was about the first one.
                # Cleaned before they are cut, so that no part of the key is left.
                now, before = (self._clean(word)[:80] for word in (name, first))
                raise MethodUnfit.because(f"another model answers now, {now!r} in place of {before!r}")
        return found

    def _refused(self, status: int, wait: str | None, text: str) -> Exception:
        if status in (401, 403):
            variable = self._settings.api_key_environment
            source = f"the key in {variable}" if variable else "requests without a key; name its variable in api_key_environment"
            # The server's own words may quote the key, so they are left out.
            return self._fault(OutcomeCode.MODEL_UNAVAILABLE, f"refuses {source} (status {status})")
        again = status in _AGAIN or status >= 500
        code = OutcomeCode.SERVER_GONE if again else OutcomeCode.MODEL_UNAVAILABLE
        # Cleaned before it is cut, so that no part of the key is left.
        words = " ".join(self._clean(text).split())[:160]
        busy = status in _BUSY
        what = f"answers with status {status}: {words}"
        fault = self._fault(code, what) if busy else MethodUnfit(code, f"it {what}")
        return _MayPassError(fault, _seconds(wait), busy) if again else fault

    def _late(self) -> OutcomeError:
        return self._fault(OutcomeCode.SERVER_GONE, f"did not answer all that was asked within {self._settings.patience:.0f} s")

    def _fault(self, code: OutcomeCode, what: str) -> OutcomeError:
        return OutcomeError(code, self._clean(f"{self.place}: the language model's server {what}"))

    def _lost(self, code: OutcomeCode, what: str) -> OutcomeError:
        fault = self._fault(code, what).outcome
        return LostAnswer(fault.code, fault.message)

    def _clean(self, text: str) -> str:
        """`text` without the key, and without what no message can carry or a terminal would obey."""
        if self._key:
            text = text.replace(self._key, "(key)")
            # Of words that were read to a limit the key may be the end, cut off.
            cut = next((n for n in range(len(self._key) - 1, 3, -1) if text.endswith(self._key[:n])), 0)
            text = text[: len(text) - cut] + "(key)" if cut else text
        return "".join(c if c.isprintable() else " " for c in text)


def _reason(words: str) -> str:
    """What a refusal says, out of the JSON that it comes in, where it does."""
    try:
        body = json.loads(words)
        error = body.get("error") or body
        return str(error.get("message") or error)
    except _ODD:
        return words


class _MayPassError(Exception):
    """A fault after which it is worth asking again, in `wait` s at the earliest; `busy` where the server only asks for time."""

    def __init__(self, fault: OutcomeError, wait: float = 0.0, busy: bool = False) -> None:
        super().__init__(str(fault))
        self.fault = fault
        self.wait = wait
        self.busy = busy


def _key(variable: str | None) -> str:
    """The key from the environment; empty where none is asked for."""
    if variable is None:
        return ""
    key = os.environ.get(variable, "").strip()
    if key and key.isascii() and key.isprintable() and " " not in key:
        return key
    fault = "holds characters that no key has" if key else "is not set"
    what = f"the environment variable {variable}, which api_key_environment names, {fault}; export it before the start"
    raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, what)


def _seconds(header: str | None) -> float:
    """The wait that Retry-After asks for, in s, as a number or a date (RFC 9110, 10.2.3); 0 where it says nothing usable."""
    try:
        return max(0.0, float(header or 0))
    except ValueError:
        date = parsedate_tz(header)
    try:
        return max(0.0, mktime_tz(date) - time.time()) if date else 0.0
    except (ValueError, OverflowError):
        return 0.0
