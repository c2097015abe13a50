-- The queue follows the candidates, and a role is held by one scraper at a time.

-- Roles whose candidates have changed since they were last counted. Changing a candidate only adds a line here, so
-- that firms which want the same role never wait for each other; whoever reads the queue counts first.
CREATE TABLE changed_preferred_roles (normalized_role text NOT NULL);
GRANT SELECT, INSERT, DELETE ON changed_preferred_roles TO blacklight_matching;

CREATE FUNCTION note_preferred_role() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN INSERT INTO changed_preferred_roles VALUES (OLD.normalized_role); END IF;
  IF TG_OP <> 'DELETE' THEN INSERT INTO changed_preferred_roles VALUES (NEW.normalized_role); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION note_roles_of_candidate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO changed_preferred_roles
  SELECT normalized_role FROM candidate_preferred_roles WHERE tenant_id = NEW.tenant_id AND candidate_id = NEW.id;
  RETURN NULL;
END $$;

CREATE FUNCTION note_roles_of_tenant() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO changed_preferred_roles
  SELECT DISTINCT normalized_role FROM candidate_preferred_roles WHERE tenant_id = NEW.id;
  RETURN NULL;
END $$;

-- Counts the changed roles anew, over all tenants (decisions.md 26, 42): candidates of active firms who look for
-- work, and the places most of them name. What is committed after the roles were taken is noted again by itself.
CREATE FUNCTION follow_candidates() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  roles text[];
BEGIN
  IF NOT EXISTS (SELECT FROM changed_preferred_roles) THEN RETURN; END IF;
  PERFORM pg_advisory_xact_lock(6014927307);
  WITH taken AS (DELETE FROM changed_preferred_roles RETURNING normalized_role)
  SELECT array_agg(DISTINCT normalized_role) INTO roles FROM taken;

  WITH wanting AS (
    SELECT wanted.normalized_role, wanted.role, wanted.tenant_id, wanted.candidate_id,
      CASE preferred_locations WHEN '{}' THEN ARRAY[location] ELSE preferred_locations END AS places
    FROM candidate_preferred_roles AS wanted
    JOIN candidates ON (candidates.tenant_id, candidates.id) = (wanted.tenant_id, wanted.candidate_id)
    JOIN tenants ON tenants.id = wanted.tenant_id
    WHERE wanted.normalized_role = ANY (roles)
      AND candidates.status IN ('onboarded', 'ready_for_assignment') AND tenants.status = 'ACTIVE'
  ), named AS (
    SELECT normalized_role, mode() WITHIN GROUP (ORDER BY btrim(place)) AS place,
      count(DISTINCT (tenant_id, candidate_id)) AS candidates
    FROM wanting CROSS JOIN unnest(places) AS place
    WHERE btrim(place) <> ''
    GROUP BY normalized_role, lower(btrim(place))
  ), ranked AS (
    SELECT *, row_number() OVER (PARTITION BY normalized_role ORDER BY candidates DESC, place) AS rank FROM named
  ), hints AS (
    SELECT normalized_role, array_agg(place ORDER BY rank) AS places FROM ranked WHERE rank <= 5
    GROUP BY normalized_role
  ), counted AS (
    SELECT normalized_role, count(*)::integer AS candidates, mode() WITHIN GROUP (ORDER BY role) AS display_role
    FROM wanting GROUP BY normalized_role
  ), forgotten AS (
    UPDATE scrape_queue SET candidate_count = 0, location_hints = '{}', updated_at = now()
    WHERE normalized_role = ANY (roles) AND candidate_count > 0
      AND normalized_role NOT IN (SELECT normalized_role FROM counted)
  )
  INSERT INTO scrape_queue AS queue (normalized_role, display_role, candidate_count, location_hints)
  SELECT normalized_role, display_role, candidates, coalesce(places, '{}')
  FROM counted LEFT JOIN hints USING (normalized_role)
  ORDER BY normalized_role
  ON CONFLICT (normalized_role) DO UPDATE SET
    display_role = excluded.display_role,
    candidate_count = excluded.candidate_count,
    location_hints = excluded.location_hints,
    updated_at = now();
END $$;

GRANT CREATE ON SCHEMA public TO blacklight_matching;
ALTER FUNCTION note_preferred_role() OWNER TO blacklight_matching;
ALTER FUNCTION note_roles_of_candidate() OWNER TO blacklight_matching;
ALTER FUNCTION note_roles_of_tenant() OWNER TO blacklight_matching;
ALTER FUNCTION follow_candidates() OWNER TO blacklight_matching;
REVOKE CREATE ON SCHEMA public FROM blacklight_matching;
REVOKE EXECUTE ON FUNCTION follow_candidates() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION follow_candidates() TO blacklight_platform;

CREATE TRIGGER scrape_queue AFTER INSERT OR DELETE OR UPDATE OF role, normalized_role ON candidate_preferred_roles
  FOR EACH ROW EXECUTE FUNCTION note_preferred_role();
CREATE TRIGGER scrape_queue AFTER UPDATE OF status, location, preferred_locations ON candidates
  FOR EACH ROW
  WHEN ((OLD.status, OLD.location, OLD.preferred_locations)
    IS DISTINCT FROM (NEW.status, NEW.location, NEW.preferred_locations))
  EXECUTE FUNCTION note_roles_of_candidate();
CREATE TRIGGER scrape_queue AFTER UPDATE OF status ON tenants
  FOR EACH ROW WHEN (OLD.status <> NEW.status) EXECUTE FUNCTION note_roles_of_tenant();

-- The owner of the table is bound by its row security, too, and has no policy.
ALTER TABLE candidate_preferred_roles NO FORCE ROW LEVEL SECURITY;
INSERT INTO changed_preferred_roles SELECT DISTINCT normalized_role FROM candidate_preferred_roles;
ALTER TABLE candidate_preferred_roles FORCE ROW LEVEL SECURITY;

-- Who scrapes a role, until when. After its end a lease stays to be known again by whoever held it.
--   lease_scraper_id   scraper_api_keys.scraper_id
--   lease_request      the Idempotency-Key that it was asked for with
--   stuck_lease_id     the lease that an alert has been raised about
ALTER TABLE scrape_queue
  ADD COLUMN lease_id uuid,
  ADD COLUMN lease_scraper_id integer,
  ADD COLUMN lease_request text,
  ADD COLUMN lease_expires_at timestamptz,
  ADD COLUMN stuck_lease_id uuid,
  ADD CHECK (status <> 'scraping' OR num_nulls(lease_id, lease_scraper_id, lease_expires_at, scrape_started_at) = 0);
CREATE UNIQUE INDEX scrape_queue_lease_request ON scrape_queue (lease_scraper_id, lease_request)
  WHERE status = 'scraping';
