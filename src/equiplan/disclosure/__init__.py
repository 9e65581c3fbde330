"""Which numbers may leave, and the auditor that attacks what is about to."""
