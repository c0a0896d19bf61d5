-- Search in names: without accents (unaccent), by resemblance (pg_trgm). Trusted extensions: the owner may create them.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;
