"""A long run of the server under mixed load while another process ingests; every answer is checked."""
