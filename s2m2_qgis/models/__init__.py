"""The models that the plugin can match with: where they lie, what is known of them, and which one a project uses."""
