#!/bin/sh
# What generates the Python client, in a folder of its own: it needs an older typer than spaCy does.
# Its test is skipped where this cannot be had.
set -eu
cd "$(dirname "$0")/.."
home=.venv/python-client

rm -rf "$home"
if .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes --target "$home" \
  -r dev/clients/python/requirements.lock; then
  exit 0
fi
case ",${FENGONG_REQUIRE:-}," in *,client,*) echo "FENGONG_REQUIRE 要求 client，但 Python 客户端的生成工具未能安装" >&2; exit 1 ;; esac
echo "Python 客户端的生成工具未能安装，其测试将跳过 / not installed, its test is skipped: dev/clients/python" >&2
