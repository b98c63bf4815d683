"""A real Neo4j Community server for the tests, from Maven's jars: needs `java` (17 or later) and, once, `mvn`.

The jars (GPLv3, about 130 MB) go to `.neo4j/lib` in the repository's root, which git ignores; they are a tool of the
tests and no part of StoryGraph. Each server gets an empty data folder and a free port, and is stopped with its data
thrown away.
"""

from __future__ import annotations

import atexit
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path

import neo4j

VERSION = "5.26.0"
HOME = Path(__file__).parents[1] / ".neo4j"
_START_SECONDS = 90.0

_POM = f"""<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>storygraph.tests</groupId><artifactId>neo4j-server</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>{VERSION}</version></dependency>
    <dependency><groupId>org.neo4j.app</groupId><artifactId>neo4j-server</artifactId><version>{VERSION}</version></dependency>
  </dependencies>
</project>
"""
_OPENS = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")


class UnavailableError(Exception):
    """The server cannot be had here; the text says why."""


def jars() -> Path:
    """The folder of the server's jars, fetched by Maven the first time.

    Raises:
        UnavailableError: there is no Maven, or it cannot fetch them.
    """
    lib = HOME / "lib"
    if (HOME / f"complete-{VERSION}").exists():
        return lib
    maven = shutil.which("mvn")
    if not maven:
        raise UnavailableError("mvn is missing: it fetches the Neo4j server")
    HOME.mkdir(exist_ok=True)
    (HOME / "pom.xml").write_text(_POM, encoding="utf-8")
    command = [maven, "-q", "-B", "dependency:copy-dependencies", "-DincludeScope=runtime", f"-DoutputDirectory={lib}"]
    run = subprocess.run(command, cwd=HOME, capture_output=True, text=True, check=False)
    if run.returncode:
        raise UnavailableError(f"mvn cannot fetch the Neo4j server: {run.stdout.strip()[-300:]}")
    (HOME / f"complete-{VERSION}").touch()
    return lib


@contextmanager
def neo4j_server() -> Iterator[str]:
    """Run a server while the context lasts; its bolt URI. No authentication: it listens on 127.0.0.1 only.

    Raises:
        UnavailableError: java or the jars are missing, or it does not start.
    """
    java = shutil.which("java")
    if not java:
        raise UnavailableError("java is missing: it runs the Neo4j server")
    lib, port = jars(), _free_port()
    with tempfile.TemporaryDirectory(prefix="neo4j-") as folder:
        home = Path(folder)
        _configure(home, port)
        with (home / "console.log").open("wb") as log:
            server = subprocess.Popen(_command(java, lib, home), stdout=log, stderr=subprocess.STDOUT, cwd=home)
            try:
                _wait(server, port, home / "console.log")
                yield f"bolt://127.0.0.1:{port}"
            finally:
                server.terminate()
                try:
                    server.wait(30)
                except subprocess.TimeoutExpired:
                    server.kill()
                    server.wait()


def _configure(home: Path, port: int) -> None:
    (home / "conf").mkdir()
    lines = (
        f"server.bolt.listen_address=127.0.0.1:{port}",
        "server.http.enabled=false",
        "server.https.enabled=false",
        "dbms.security.auth_enabled=false",
        "dbms.security.allow_csv_import_from_file_urls=false",
        "dbms.usage_report.enabled=false",
        "db.transaction.monitor.check.interval=200ms",
        "server.memory.pagecache.size=128m",
    )
    (home / "conf" / "neo4j.conf").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _command(java: str, lib: Path, home: Path) -> list[str]:
    opens = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENS]
    reflection = "-Dio.netty.tryReflectionSetAccessible=true"
    main = ["-cp", f"{lib}{os.sep}*", "org.neo4j.server.CommunityEntryPoint"]
    return [
        java,
        "-Xmx768m",
        *opens,
        reflection,
        *main,
        f"--home-dir={home}",
        f"--config-dir={home / 'conf'}",
        "--console-mode",
    ]


def _wait(server: subprocess.Popen[bytes], port: int, log: Path) -> None:
    end = time.monotonic() + _START_SECONDS
    while time.monotonic() < end:
        if server.poll() is not None:
            break
        with socket.socket() as probe:
            probe.settimeout(1)
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.3)
    raise UnavailableError(f"the Neo4j server did not start: {log.read_text(errors='replace')[-400:]}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@cache
def shared_uri() -> str:
    """The Bolt URI that all tests of a run share: the server named by STORYGRAPH_TEST_NEO4J, whose graph they
    replace, or one of their own that lasts until Python ends.

    Raises:
        UnavailableError: see `neo4j_server`.
    """
    named = os.environ.get("STORYGRAPH_TEST_NEO4J")
    if named:
        return named
    server = ExitStack()
    atexit.register(server.close)
    return server.enter_context(neo4j_server())


def empty(uri: str) -> None:
    """Delete everything that a server's default database holds."""
    with neo4j.GraphDatabase.driver(uri) as driver, driver.session() as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume()
