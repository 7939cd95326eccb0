#!/bin/sh
# Install what generates and checks the TypeScript client beside this script; its test is skipped where that cannot be done.
set -eu
cd "$(dirname "$0")"
python=../../.venv/bin/python
. ../node.sh

if recent && npm ci --no-audit --no-fund --loglevel=error; then
  exit 0
fi
case ",${FENGONG_REQUIRE:-}," in *,node,*) echo "FENGONG_REQUIRE 要求 node，但客户端的生成工具未能安装" >&2; exit 1 ;; esac
echo "客户端的生成工具未能安装，其测试将跳过 / client generator not installed, its test is skipped" >&2
