#!/bin/sh
# npm_install.sh FOLDER NAME: what the tests in dev/FOLDER need from npm; they are skipped where it cannot be had.
set -eu
cd "$(dirname "$0")/$1"
python=../../.venv/bin/python
. ../node.sh

if recent && npm ci --no-audit --no-fund --loglevel=error; then
  exit 0
fi
case ",${FENGONG_REQUIRE:-}," in *,node,*) echo "FENGONG_REQUIRE 要求 node，但$2未能安装" >&2; exit 1 ;; esac
echo "$2未能安装，其测试将跳过 / not installed, its tests are skipped: dev/$1" >&2
