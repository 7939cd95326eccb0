"""Who inherited what: roles, deadlines and targets on their way from one document to the other."""
