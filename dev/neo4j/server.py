"""Start and stop a real Neo4j Community server without Docker: Java and Maven are enough.

`python -m dev.neo4j.server` runs one in the foreground, with Neo4j Browser, and keeps its data.
"""

import argparse
import os
import signal
import socket
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from dev.neo4j.release import CACHE, LTS, RELEASES, Release
from graph.browser_kit.server import LOCAL_API
from graph.browser_kit.server import settings as kit_settings

SETTINGS = {
    "server.memory.pagecache.size": "256m",
    "db.tx_log.preallocate": "false",
    "dbms.usage_report.enabled": "false",
    "client.allow_telemetry": "false",
}
# What the start script of a packaged server opens to Neo4j's own memory management.
_OPENED = [
    *(f"--add-opens=java.base/{part}=ALL-UNNAMED" for part in ("java.nio", "java.io", "sun.nio.ch")),
    "--enable-native-access=ALL-UNNAMED",
]
HEAP = "1g"
_READY_S = 120


class Neo4jServer:
    """A server process with its home folder. Restarting keeps data and ports."""

    def __init__(
        self,
        release: Release,
        home: Path,
        *,
        bolt_port: int = 0,
        http_port: int = 0,
        password: str | None = None,
        settings: Mapping[str, str] | None = None,
    ) -> None:
        self.release = release
        self.home = home
        self.bolt_port = bolt_port or _free_port()
        self.http_port = http_port or _free_port()
        self.password = password
        self._settings = {**SETTINGS, **(settings or {})}
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def uri(self) -> str:
        """The address for the driver."""
        return f"bolt://127.0.0.1:{self.bolt_port}"

    @property
    def browser(self) -> str:
        """The address of Neo4j Browser."""
        mode = "" if self.password else "&preselectAuthMethod=NO_AUTH"
        return f"http://127.0.0.1:{self.http_port}/browser/?dbms={self.uri}{mode}"

    @property
    def pid(self) -> int:
        """The server's process id."""
        assert self._process, "the server is not running"
        return self._process.pid

    def start(self) -> "Neo4jServer":
        """Start and wait until it answers. Raises RuntimeError with the end of its log if it does not."""
        self._configure()
        log = self.home / "server.log"
        with log.open("wb") as output:
            self._process = subprocess.Popen(
                self._java(str(Path(__file__).parent / "Server.java"), str(self.home)),
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        deadline = time.monotonic() + _READY_S
        while b"READY" not in log.read_bytes():
            if self._process.poll() is not None or time.monotonic() > deadline:
                self.kill()
                raise RuntimeError(f"Neo4j {self.release.name} did not start:\n{log.read_text()[-3000:]}")
            time.sleep(0.1)
        return self

    def stop(self) -> None:
        """Stop in good order."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """Kill as a power cut would (-9)."""
        self._end(signal.SIGKILL)

    def admin(self, *arguments: str) -> str:
        """Run `neo4j-admin` on this (stopped) server's home; returns what it printed."""
        self._configure()
        environment = {**os.environ, "NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self.home / "conf")}
        done = subprocess.run(
            [*self._java("org.neo4j.cli.AdminTool"), *arguments],
            env=environment,
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"neo4j-admin {' '.join(arguments)}:\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
        return done.stdout + done.stderr

    def wait(self) -> None:
        """Wait until the process ends."""
        if self._process:
            self._process.wait()

    def _end(self, how: signal.Signals) -> None:
        process, self._process = self._process, None  # another thread may start the next one while this one ends
        if process and process.poll() is None:
            process.send_signal(how)
            process.wait(timeout=60)

    def _configure(self) -> None:
        conf = self.home / "conf" / "neo4j.conf"
        first = not conf.exists()
        conf.parent.mkdir(parents=True, exist_ok=True)
        settings = {
            "server.bolt.enabled": "true",
            "server.bolt.listen_address": f"127.0.0.1:{self.bolt_port}",
            "server.bolt.advertised_address": f"127.0.0.1:{self.bolt_port}",
            "server.http.enabled": "true",
            "server.http.listen_address": f"127.0.0.1:{self.http_port}",
            "server.http.advertised_address": f"127.0.0.1:{self.http_port}",
            "dbms.security.auth_enabled": "true" if self.password else "false",
            **self._settings,
        }
        conf.write_text("".join(f"{name}={value}\n" for name, value in settings.items()), encoding="utf-8")
        if first and self.password:
            self.admin("dbms", "set-initial-password", self.password)

    def _java(self, *arguments: str) -> list[str]:
        java = self.release.java
        assert java, self.release.missing
        return [str(java), f"-Xmx{HEAP}", *_OPENED, "-cp", f"{self.release.jars()}/*", *arguments]


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _port(api: str) -> str:
    """The option that makes `fengong serve` answer where Browser looks for style and guide."""
    port = urlsplit(api).port
    return f" --port {port}" if port and api != LOCAL_API else ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--release", choices=RELEASES, default=LTS.folder)
    parser.add_argument("--home", type=Path, help="where the data is kept (default: .neo4j/data/RELEASE)")
    parser.add_argument("--bolt-port", type=int, default=7687)
    parser.add_argument("--http-port", type=int, default=7474)
    parser.add_argument("--password", help="with it, the server asks for user neo4j and this password")
    parser.add_argument(
        "--api", default=LOCAL_API, help="where `fengong serve` answers: style and guide come from there"
    )
    parser.add_argument("--set", action="append", default=[], metavar="SETTING=VALUE")
    options = parser.parse_args()
    release = RELEASES[options.release]
    if release.missing:
        parser.error(release.missing)
    server = Neo4jServer(
        release,
        options.home or CACHE / "data" / release.folder,
        bolt_port=options.bolt_port,
        http_port=options.http_port,
        password=options.password,
        settings={**kit_settings(options.api), **dict(setting.split("=", 1) for setting in options.set)},
    )
    # Whoever ends this process, by Ctrl+C or otherwise, ends the server with it: it holds the data's lock.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        print(f"正在启动 Neo4j {release.name}（数据在 {server.home}）……", flush=True)
        server.start()
        print(
            f"Neo4j Browser：{server.browser}\n驱动地址：{server.uri}\n"
            "另开一个终端写入并服务（Browser 的样式与导览由服务提供）：\n"
            f"  fengong ingest data/plans/hunan-2021.txt --store {server.uri}\n"
            f"  fengong serve --store {server.uri}{_port(options.api)}\n"
            "按 Ctrl+C 停止",
            flush=True,
        )
        server.wait()
    except KeyboardInterrupt:
        server.stop()


if __name__ == "__main__":
    main()
