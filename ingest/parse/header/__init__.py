"""What stands above the tasks: title, number, issuer, date, place, year."""
