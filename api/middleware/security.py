"""Security headers: pages may load only what this server serves; answers may be framed or sniffed by nobody."""

_COMMON = (
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
)
_PAGE = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
# Swagger UI and Redoc write style attributes and style elements; Redoc searches in a worker.
_DOCS = _PAGE.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'") + "; worker-src 'self' blob:"
_DATA = "default-src 'none'; frame-ancestors 'none'"
_DATA_PATHS = ("/v1/", "/healthz", "/readyz", "/metrics", "/openapi.json", "/browser/")


def security_headers(path: str) -> tuple[tuple[str, str], ...]:
    """The headers for a path."""
    if path.startswith(_DATA_PATHS):
        policy = _DATA
    elif path in ("/docs", "/redoc"):
        policy = _DOCS
    else:
        policy = _PAGE
    return (*_COMMON, ("Content-Security-Policy", policy))
