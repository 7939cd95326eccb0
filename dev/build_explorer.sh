#!/bin/sh
# Build the explorer into api/static/explorer with the machine's Node.js (20 or newer) or, without one, with the wheel
# from PyPI. Where neither can be had the server still works: its start page needs no script.
set -eu
cd "$(dirname "$0")/../explorer"
python=../.venv/bin/python
. ../dev/node.sh

if recent && npm ci --no-audit --no-fund --loglevel=error && npm run --silent build; then
  echo "浏览页已构建 / the explorer is built"
  exit 0
fi
case ",${FENGONG_REQUIRE:-}," in *,node,*) echo "FENGONG_REQUIRE 要求 node，但浏览页未能构建" >&2; exit 1 ;; esac
echo "浏览页未能构建，先用不需脚本的起始页；装好 Node.js 后再运行 make setup / explorer not built, the plain start page serves" >&2
