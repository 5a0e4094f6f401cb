"""Many scenes after one another, or on a cluster: a manifest in, a table of outcomes out."""
