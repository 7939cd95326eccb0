# The explorer is built with Node.js, the rest is Python from a hashed lock. Nothing here runs as root.
FROM node:22-bookworm-slim AS explorer
WORKDIR /build/explorer
COPY explorer/package.json explorer/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY explorer/ ./
RUN npm run build

FROM python:3.11-slim-bookworm
ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /opt/fengong
COPY requirements.lock ./
RUN pip install --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY fengong/ fengong/
COPY ingest/ ingest/
COPY graph/ graph/
COPY api/ api/
COPY queries/ queries/
COPY browser/ browser/
COPY docs/methods/ docs/methods/
COPY --from=explorer /build/api/static/ api/static/
RUN pip install --no-deps --no-build-isolation . \
    && useradd --create-home --uid 10001 fengong
USER fengong
WORKDIR /home/fengong
ENTRYPOINT ["fengong"]
CMD ["--help"]
