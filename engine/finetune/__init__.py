"""Teaching a model the sensors and the place at hand, and saying honestly whether it helped."""
