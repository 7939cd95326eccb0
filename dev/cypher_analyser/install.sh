#!/bin/sh
# Install Neo4j's Cypher analyser beside this script; its tests are skipped where that cannot be done.
set -eu
cd "$(dirname "$0")"
python=../../.venv/bin/python
. ../node.sh

if recent && npm ci --no-audit --no-fund --loglevel=error; then
  exit 0
fi
case ",${FENGONG_REQUIRE:-}," in *,node,*) echo "FENGONG_REQUIRE 要求 node，但 Cypher 检查程序未能安装" >&2; exit 1 ;; esac
echo "Cypher 检查程序未能安装，其测试将跳过 / Cypher analyser not installed, its tests are skipped" >&2
