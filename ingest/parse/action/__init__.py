"""Actions: the sentences and ；-parts of a task, with commitment, condition and scope."""
