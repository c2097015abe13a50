// Generated from the server's routes by `npm run generate:client`.
// biome-ignore-all format: generated
// biome-ignore-all lint: generated

export interface paths {
    "/api/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List applications, the newest first
         * @description Scope of a token: `matches:read`.
         */
        get: operations["getApplications"];
        put?: never;
        /**
         * Submit a candidate to a job
         * @description Name their match: by `match_id`, or by `candidate_id` and `job_posting_id`. It becomes APPLIED. Scope of a token: `matches:write`.
         */
        post: operations["postApplications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show an application and its history
         * @description Scope of a token: `matches:read`.
         */
        get: operations["getApplicationsById"];
        put?: never;
        post?: never;
        /**
         * Take back an application made by mistake
         * @description While it is APPLIED. Its match is SHORTLISTED again if it ever was, else VIEWED. One that has come to nothing is moved to REJECTED instead. Scope of a token: `matches:write`.
         */
        delete: operations["deleteApplicationsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Say what became of an application
         * @description It goes forward, past a stage if need be, and from anywhere but ACCEPTED to REJECTED, which may have a reason. From REJECTED it goes back one step. ACCEPTED makes the candidate `assigned`. Scope of a token: `matches:write`.
         */
        patch: operations["patchApplicationsByIdStatus"];
        trace?: never;
    };
    "/api/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who changed what in the firm
         * @description Scope of a token: `admin:read`.
         */
        get: operations["getAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit-log/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verify the log of who changed what in the firm
         * @description Each entry holds a hash over the one before it: one that was changed or taken out shows. Scope of a token: `admin:read`.
         */
        get: operations["getAuditLogVerification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask who is signed in
         * @description For any token.
         */
        get: operations["getAuthMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change your password
         * @description Your other sessions end; this one stays. Not for tokens.
         */
        post: operations["postAuthPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your sessions
         * @description Not for tokens.
         */
        get: operations["getAuthSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one of your sessions
         * @description Not for tokens.
         */
        delete: operations["deleteAuthSessionsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in
         * @description A session ends after 12 hours without use, and after 7 days in any case.
         */
        post: operations["postAuthSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out
         * @description Ends the session of the cookie. Without one there is nothing to do, and that is fine.
         */
        post: operations["postAuthSignOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the own tokens
         * @description Not for tokens.
         */
        get: operations["getAuthTokens"];
        put?: never;
        /**
         * Make a token for a program
         * @description It is told in this answer and nowhere else, and sent as `Authorization: Bearer …`. It does what its scopes and the role of its person both allow, until it expires, is revoked, or its person or firm may not come in. Not for tokens.
         */
        post: operations["postAuthTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a token
         * @description Not for tokens.
         */
        delete: operations["deleteAuthTokensById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the candidates of the firm
         * @description Scope of a token: `candidates:read`.
         */
        get: operations["getCandidates"];
        put?: never;
        /**
         * Add a candidate, to be reviewed
         * @description Scope of a token: `candidates:write`.
         */
        post: operations["postCandidates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a candidate
         * @description Scope of a token: `candidates:read`.
         */
        get: operations["getCandidatesById"];
        put?: never;
        post?: never;
        /**
         * Erase a candidate
         * @description For good, with matches, applications and all else that refers to it. Scope of a token: `candidates:write`.
         */
        delete: operations["deleteCandidatesById"];
        options?: never;
        head?: never;
        /**
         * Change what is sent of a candidate
         * @description What is left out stays. With `If-Match` only if nobody has changed it since. Scope of a token: `candidates:write`.
         */
        patch: operations["patchCandidatesById"];
        trace?: never;
    };
    "/api/candidates/{id}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was done with a candidate, and by whom
         * @description Edits, reviews, decisions about matches, and steps of applications. What the program does by itself is not in it, nor are decisions about matches that are gone. Scope of a token: `candidates:read`.
         */
        get: operations["getCandidatesByIdActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidates/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a candidate
         * @description From review to work: all postings are ranked for the candidate at once. Scope of a token: `candidates:write`.
         */
        post: operations["postCandidatesByIdApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidates/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive a candidate
         * @description An archived candidate is not matched any more. Nothing is lost. Scope of a token: `candidates:write`.
         */
        post: operations["postCandidatesByIdArchive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidates/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a candidate
         * @description Takes an archived candidate back to where it was. Scope of a token: `candidates:write`.
         */
        post: operations["postCandidatesByIdRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidates/{id}/return-to-bench": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a candidate back to the bench
         * @description After an assignment: all postings are ranked for the candidate anew. Scope of a token: `candidates:write`.
         */
        post: operations["postCandidatesByIdReturnToBench"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidates/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a candidate back
         * @description Keeps a candidate in review, with what is to be mended first. Scope of a token: `candidates:write`.
         */
        post: operations["postCandidatesByIdSendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidates/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export all candidates as CSV
         * @description The file can be imported again, here or by another firm. Scope of a token: `candidates:read`.
         */
        get: operations["getCandidatesExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidates/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add and change candidates by a file
         * @description A row changes the candidate who has its e-mail address, else it adds one. With `Accept: text/csv` the answer is the failed rows, to be mended. Scope of a token: `candidates:write`.
         */
        post: operations["postCandidatesImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidates/parse-resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a resume, to review what it says
         * @description Stores nothing. Scope of a token: `candidates:write`.
         */
        post: operations["postCandidatesParseResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/job-matches/{id}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show what came of a match
         * @description Scope of a token: `matches:read`.
         */
        get: operations["getJobMatchesByIdFeedback"];
        /**
         * Rate a match
         * @description A rating that is left out stays as it is. Whoever rates a match has viewed it. Scope of a token: `matches:write`.
         */
        put: operations["putJobMatchesByIdFeedback"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/job-matches/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Say what became of a match
         * @description Scope of a token: `matches:write`.
         */
        patch: operations["patchJobMatchesByIdStatus"];
        trace?: never;
    };
    "/api/job-matches/candidates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the matches of a candidate, the best first
         * @description Scope of a token: `matches:read`.
         */
        get: operations["getJobMatchesCandidatesById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/job-matches/candidates/{id}/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rank all postings for a candidate
         * @description Keeps the best of them. The status that a recruiter gave a match survives. Scope of a token: `matches:write`.
         */
        post: operations["postJobMatchesCandidatesByIdGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/job-matches/candidates/{id}/matches/{matchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Explain a match
         * @description A suggestion that is explained counts as VIEWED, unless it is fetched ahead of being shown. Scope of a token: `matches:read`.
         */
        get: operations["getJobMatchesCandidatesByIdMatchesByMatchId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/job-matches/candidates/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask what the matches of a candidate would be
         * @description Ranks all postings under other weights, or with skills that the candidate does not have yet, and stores nothing. What is left out stays as it is. Scope of a token: `matches:read`.
         */
        post: operations["postJobMatchesCandidatesByIdPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/job-matches/generate-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rank all postings for every candidate who looks for work
         * @description Begins and does not wait for the end: ask for the run to see how far it is. Scope of a token: `matches:write`.
         */
        post: operations["postJobMatchesGenerateAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/job-matches/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the runs, the newest first
         * @description Scope of a token: `matches:read`.
         */
        get: operations["getJobMatchesRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/job-matches/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show how far a run is
         * @description Scope of a token: `matches:read`.
         */
        get: operations["getJobMatchesRunsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/job-postings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List postings, the newest first
         * @description Scope of a token: `postings:read`.
         */
        get: operations["getJobPostings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/job-postings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a posting
         * @description Scope of a token: `postings:read`.
         */
        get: operations["getJobPostingsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/job-postings/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the candidates whom a posting suits, the best first
         * @description Scores all who look for work as they are now. A candidate may suit a posting that is not in the own list, which has room for the best postings only. Scope of a token: `matches:read`.
         */
        get: operations["getJobPostingsByIdCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/job-postings/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search postings by skills or words
         * @description As the list, but "skills" or "q" has to be given. Scope of a token: `postings:read`.
         */
        get: operations["getJobPostingsSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/job-postings/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count the postings
         * @description Scope of a token: `postings:read`.
         */
        get: operations["getJobPostingsStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List imports, the newest first
         * @description Scope of a token: `postings:read`.
         */
        get: operations["getJobsBatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show an import with its failed rows
         * @description Scope of a token: `postings:read`.
         */
        get: operations["getJobsBatchesById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import postings
         * @description Rows are stored while the file is still coming in. A file with bad rows keeps its good ones; the import names the others. A row whose posting is known updates it. Scope of a token: `postings:write`.
         */
        post: operations["postJobsImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count the postings (for PM_ADMIN)
         * @description Scope of a token: `postings:read`.
         */
        get: operations["getJobsStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pm-admin/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the alerts
         * @description Scope of a token: `admin:read`.
         */
        get: operations["getPmAdminAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pm-admin/alerts/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge an alert
         * @description It and the earlier alerts of the same incident are open no more, and are not mailed if they have not been. Scope of a token: `admin:write`.
         */
        post: operations["postPmAdminAlertsByIdAcknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pm-admin/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who changed what on the platform
         * @description Scope of a token: `admin:read`.
         */
        get: operations["getPmAdminAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pm-admin/audit-log/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verify the log of who changed what on the platform
         * @description Each entry holds a hash over the one before it: one that was changed or taken out shows. Scope of a token: `admin:read`.
         */
        get: operations["getPmAdminAuditLogVerification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pm-admin/job-postings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Say what became of a posting
         * @description A posting that is filled or closed leaves the suggestions of everybody at once; the same job on another board takes its place. What imports bring of it later does not open it again; `ACTIVE` does. Scope of a token: `postings:write`.
         */
        patch: operations["patchPmAdminJobPostingsById"];
        trace?: never;
    };
    "/api/pm-admin/scrape-queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the roles to scrape
         * @description Scope of a token: `admin:read`.
         */
        get: operations["getPmAdminScrapeQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pm-admin/scrape-queue/{id}/requeue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a failed role back into the queue
         * @description Scope of a token: `admin:write`.
         */
        post: operations["postPmAdminScrapeQueueByIdRequeue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pm-admin/scrape-uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what scrapers have uploaded
         * @description Scope of a token: `admin:read`.
         */
        get: operations["getPmAdminScrapeUploads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pm-admin/scrape-uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show how far an upload is
         * @description Scope of a token: `admin:read`.
         */
        get: operations["getPmAdminScrapeUploadsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pm-admin/scrape-uploads/{id}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Process a failed upload once more
         * @description Scope of a token: `admin:write`.
         */
        post: operations["postPmAdminScrapeUploadsByIdRedrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pm-admin/scraper-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the scraper keys, the newest first
         * @description Not for tokens.
         */
        get: operations["getPmAdminScraperKeys"];
        put?: never;
        /**
         * Make a scraper key
         * @description The key is told in this answer and nowhere else. Not for tokens.
         */
        post: operations["postPmAdminScraperKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pm-admin/scraper-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a scraper key
         * @description It is refused from the next request on; each use of it raises an alert. Not for tokens.
         */
        delete: operations["deletePmAdminScraperKeysById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pm-admin/scraper-keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace a scraper key
         * @description The new key is told in this answer and nowhere else. The old one is good until the chosen time is over. Not for tokens.
         */
        post: operations["postPmAdminScraperKeysByIdRotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pm-admin/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show how the platform does, in numbers
         * @description Scope of a token: `admin:read`.
         */
        get: operations["getPmAdminStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pm-admin/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the firms
         * @description Scope of a token: `admin:read`.
         */
        get: operations["getPmAdminTenants"];
        put?: never;
        /**
         * Add a firm and its first administrator
         * @description The password is told in this answer and nowhere else. It is good for 72 hours, to choose an own one and for nothing else. Not for tokens.
         */
        post: operations["postPmAdminTenants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pm-admin/tenants/{id}/reset-administrator-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an administrator of a firm a new password
         * @description For a firm whose only administrator cannot come in any more. The old password and all sessions end. The password is told in this answer and nowhere else. It is good for 72 hours, to choose an own one and for nothing else. Not for tokens.
         */
        post: operations["postPmAdminTenantsByIdResetAdministratorPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pm-admin/tenants/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a firm
         * @description Its people can come in again. Scope of a token: `admin:write`.
         */
        post: operations["postPmAdminTenantsByIdRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pm-admin/tenants/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend a firm
         * @description Its people cannot come in, from the next request on. All is kept. Scope of a token: `admin:write`.
         */
        post: operations["postPmAdminTenantsByIdSuspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pm-admin/workflow-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the runs of workflows
         * @description Runs are kept for 7 days after their end. Where Inngest runs workflows, a run is here once Inngest has called for it; what it keeps waiting, and pauses, are seen there only. Scope of a token: `admin:read`.
         */
        get: operations["getPmAdminWorkflowRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pm-admin/workflow-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a run with its steps and failures
         * @description Scope of a token: `admin:read`.
         */
        get: operations["getPmAdminWorkflowRunsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pm-admin/workflow-runs/{id}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a failed run again
         * @description It goes on after the last step that is over, and has all its retries again. Scope of a token: `admin:write`.
         */
        post: operations["postPmAdminWorkflowRunsByIdRedrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pm-admin/workflows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what runs in the background
         * @description Scope of a token: `admin:read`.
         */
        get: operations["getPmAdminWorkflows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scrape-queue/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a role is done
         * @description Platforms that have not come in are left for the next cycle. The role goes to the end of the queue as soon as what was uploaded is processed; saying it twice is harmless.
         */
        post: operations["postScrapeQueueByIdComplete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scrape-queue/{id}/fail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report that a platform could not be scraped
         * @description With `retry` it is to be tried again in this cycle, three times in all; then the role fails until it is requeued.
         */
        post: operations["postScrapeQueueByIdFail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scrape-queue/{id}/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload what one platform has for the role
         * @description Once for a platform in a cycle. At most 10,000 jobs and 20 MB.
         */
        post: operations["postScrapeQueueByIdJobs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scrape-queue/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take the next role to scrape
         * @description The role that was scraped longest ago; nobody else gets it before the lease is over. It changes the queue: send an Idempotency-Key, and repeat a request whose answer was lost with the same one. Keys go into the header X-Scraper-API-Key.
         */
        get: operations["getScrapeQueueNext"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scrape-queue/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the queue stands
         * @description Scope of a token: `admin:read`.
         */
        get: operations["getScrapeQueueStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/job-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show which jobs the firm wants
         * @description Scope of a token: `admin:read`.
         */
        get: operations["getSettingsJobPreferences"];
        /**
         * Say which jobs the firm wants
         * @description Replaces all preferences. Scope of a token: `admin:write`.
         */
        put: operations["putSettingsJobPreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/match-weights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show how much each factor counts
         * @description Scope of a token: `admin:read`.
         */
        get: operations["getSettingsMatchWeights"];
        /**
         * Say how much each factor counts
         * @description Percentages, shares of one or points: only their proportion counts. Scope of a token: `admin:write`.
         */
        put: operations["putSettingsMatchWeights"];
        post?: never;
        /**
         * Return to the default weights
         * @description Scope of a token: `admin:write`.
         */
        delete: operations["deleteSettingsMatchWeights"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is new for the bench, and what waits
         * @description Scope of a token: `matches:read`.
         */
        get: operations["getToday"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the colleagues of a firm
         * @description Scope of a token: `admin:read`.
         */
        get: operations["getUsers"];
        put?: never;
        /**
         * Add a colleague
         * @description The password is told in this answer and nowhere else. It is good for 72 hours, to choose an own one and for nothing else. Not for tokens.
         */
        post: operations["postUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a colleague
         * @description Scope of a token: `admin:read`.
         */
        get: operations["getUsersById"];
        put?: never;
        post?: never;
        /**
         * Remove a colleague
         * @description Sessions end with it. To keep the account, switch it off instead: `is_active`. Not for tokens.
         */
        delete: operations["deleteUsersById"];
        options?: never;
        head?: never;
        /**
         * Change a colleague
         * @description Who is switched off or gets another role is signed out. Not for tokens.
         */
        patch: operations["patchUsersById"];
        trace?: never;
    };
    "/api/users/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a colleague a new password
         * @description The old password and all sessions end. The password is told in this answer and nowhere else. It is good for 72 hours, to choose an own one and for nothing else. Not for tokens.
         */
        post: operations["postUsersByIdResetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ask whether the server runs */
        get: operations["getHealthLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask whether the server can serve
         * @description Answers 503 while the database does not answer.
         */
        get: operations["getHealthReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Something that whoever runs the platform is to know. */
        Alert: {
            acknowledged_at: string | null;
            /** @example The scraper returned 0 jobs. */
            body: string;
            /** Format: date-time */
            created_at: string;
            /**
             * @example {
             *       "queue_id": 123,
             *       "platform": "dice"
             *     }
             */
            data: {
                [key: string]: unknown;
            };
            id: number;
            /**
             * @description What happened, by a stable code.
             * @example zero_jobs_scraped
             */
            kind: string;
            mail_error: string | null;
            mailed_at: string | null;
            /**
             * @description What it happened to. Alerts of one kind about one subject are one incident.
             * @example Java Developer
             */
            subject: string;
        };
        /** @description A candidate who was submitted to a job. */
        Application: {
            /** @enum {unknown} */
            application_status: "APPLIED" | "SCREENING" | "INTERVIEWING" | "OFFER" | "ACCEPTED" | "REJECTED";
            /** Format: date-time */
            applied_at: string;
            /** @enum {unknown} */
            applied_via: "PLATFORM" | "DIRECT" | "REFERRAL";
            candidate_id: number;
            company: string | null;
            /** @example Priya */
            first_name: string;
            id: number;
            job_posting_id: number;
            /** @enum {unknown} */
            job_status: "ACTIVE" | "EXPIRED" | "FILLED" | "CLOSED";
            job_url: string | null;
            /** @example Venkataraman */
            last_name: string;
            location: string | null;
            match_id: number | null;
            match_score: number | null;
            /** @example dice */
            platform: string;
            /** @example Senior Java Developer */
            title: string;
            /** Format: date-time */
            updated_at: string;
        };
        ApplicationDetail: {
            /** @enum {unknown} */
            application_status: "APPLIED" | "SCREENING" | "INTERVIEWING" | "OFFER" | "ACCEPTED" | "REJECTED";
            /** Format: date-time */
            applied_at: string;
            /** @enum {unknown} */
            applied_via: "PLATFORM" | "DIRECT" | "REFERRAL";
            candidate_id: number;
            company: string | null;
            /** @example Priya */
            first_name: string;
            /** @description Every status that it has had, the first one first. */
            history: {
                /** Format: date-time */
                changed_at: string;
                from_status: ("APPLIED" | "SCREENING" | "INTERVIEWING" | "OFFER" | "ACCEPTED" | "REJECTED") | null;
                reason: string | null;
                /** @enum {unknown} */
                to_status: "APPLIED" | "SCREENING" | "INTERVIEWING" | "OFFER" | "ACCEPTED" | "REJECTED";
            }[];
            id: number;
            job_posting_id: number;
            /** @enum {unknown} */
            job_status: "ACTIVE" | "EXPIRED" | "FILLED" | "CLOSED";
            job_url: string | null;
            /** @example Venkataraman */
            last_name: string;
            location: string | null;
            match_id: number | null;
            match_score: number | null;
            /** @example dice */
            platform: string;
            /** @example Senior Java Developer */
            title: string;
            /** Format: date-time */
            updated_at: string;
        };
        /** @description One change of one thing. */
        AuditEntry: {
            /** @enum {unknown} */
            action: "UPDATE" | "INSERT" | "DELETE";
            /** @example USER 7 */
            actor: string;
            /** Format: date-time */
            changed_at: string;
            data: {
                /**
                 * @example {
                 *       "status": "ready_for_assignment"
                 *     }
                 */
                after: {
                    [key: string]: unknown;
                };
                /**
                 * @example {
                 *       "status": "pending_review"
                 *     }
                 */
                before: {
                    [key: string]: unknown;
                };
            } | null;
            id: number;
            ip_address: string | null;
            /** @example candidates */
            subject: string;
            subject_id: number;
        };
        /**
         * @example {
         *       "entries": 1,
         *       "is_intact": true,
         *       "first_broken_id": null
         *     }
         */
        AuditVerification: {
            entries: number;
            first_broken_id: number | null;
            is_intact: boolean;
        };
        /** @description A consultant of the firm. The entity tag of a candidate is its version. */
        Candidate: {
            availability_date: string | null;
            /** Format: date-time */
            created_at: string;
            current_title: string | null;
            email: string | null;
            employment_types: ("C2C" | "W2" | "1099" | "FULL_TIME" | "PART_TIME" | "CONTRACT" | "CONTRACT_TO_HIRE" | "TEMPORARY" | "INTERNSHIP")[];
            expected_salary: string | null;
            expected_salary_min: number | null;
            first_name: string | null;
            id: number;
            last_name: string | null;
            location: string | null;
            phone: string | null;
            preferred_locations: string[];
            preferred_roles: string[];
            professional_summary: string | null;
            sent_back_at: string | null;
            sent_back_reason: string | null;
            /**
             * @example {
             *       "Java": 9
             *     }
             */
            skill_years: {
                [key: string]: number;
            };
            skills: string[];
            /** @enum {unknown} */
            status: "pending_review" | "onboarded" | "ready_for_assignment" | "assigned" | "inactive";
            target_hourly_rate: number | null;
            total_experience_years: number | null;
            /** Format: date-time */
            updated_at: string;
            version: number;
            willing_to_relocate: boolean | null;
            work_authorization: ("USC" | "GC" | "GC-EAD" | "H1B" | "H4-EAD" | "OPT" | "STEM-OPT" | "CPT" | "TN" | "L2-EAD") | null;
        };
        /** @description Something that somebody has done with a candidate. */
        CandidateActivity: {
            application_id: number | null;
            /** Format: date-time */
            at: string;
            /** @description Whether a program of the person did it. */
            by_token: boolean;
            /** @description The fields that were edited. */
            changes: {
                /**
                 * @description As a candidate has it; null where there is none.
                 * @example Plano, TX
                 */
                after: unknown;
                /**
                 * @description As a candidate has it; null where there is none.
                 * @example Frisco, TX
                 */
                before: unknown;
                /** @enum {unknown} */
                field: "first_name" | "last_name" | "email" | "phone" | "current_title" | "professional_summary" | "skills" | "skill_years" | "total_experience_years" | "expected_salary" | "target_hourly_rate" | "location" | "preferred_locations" | "willing_to_relocate" | "work_authorization" | "employment_types" | "availability_date" | "preferred_roles";
            }[];
            company: string | null;
            from_status: string | null;
            full_name: string | null;
            id: number;
            job_posting_id: number | null;
            /** @enum {unknown} */
            kind: "created" | "edited" | "role_added" | "role_removed" | "sent_back" | "approved" | "status_changed" | "match_status_changed" | "application_moved";
            match_id: number | null;
            note: string | null;
            role: string | null;
            title: string | null;
            to_status: string | null;
            user_id: number | null;
        };
        /** @description What a recruiter says of a candidate. */
        CandidateProfile: {
            availability_date: string | null;
            current_title: string | null;
            email: string | null;
            employment_types: ("C2C" | "W2" | "1099" | "FULL_TIME" | "PART_TIME" | "CONTRACT" | "CONTRACT_TO_HIRE" | "TEMPORARY" | "INTERNSHIP")[];
            expected_salary: string | null;
            first_name: string | null;
            last_name: string | null;
            location: string | null;
            phone: string | null;
            preferred_locations: string[];
            preferred_roles: string[];
            professional_summary: string | null;
            /**
             * @example {
             *       "Java": 9
             *     }
             */
            skill_years: {
                [key: string]: number;
            };
            skills: string[];
            target_hourly_rate: number | null;
            total_experience_years: number | null;
            willing_to_relocate: boolean | null;
            work_authorization: ("USC" | "GC" | "GC-EAD" | "H1B" | "H4-EAD" | "OPT" | "STEM-OPT" | "CPT" | "TN" | "L2-EAD") | null;
        };
        ExplainedMatch: {
            /** @enum {unknown} */
            algorithm: "five_factor" | "layered";
            candidate_id: number;
            company: string | null;
            employment_types: ("C2C" | "W2" | "1099" | "FULL_TIME" | "PART_TIME" | "CONTRACT" | "CONTRACT_TO_HIRE" | "TEMPORARY" | "INTERNSHIP")[];
            experience_match_score: number | null;
            explanation: components["schemas"]["Explanation"];
            /** @enum {unknown} */
            grade: "A+" | "A" | "B" | "C" | "D" | "F";
            id: number;
            is_recommended: boolean;
            is_remote: boolean;
            job_posting_id: number;
            /** @enum {unknown} */
            job_status: "ACTIVE" | "EXPIRED" | "FILLED" | "CLOSED";
            job_url: string | null;
            location: string | null;
            /** @example 92.5 */
            location_match_score: number;
            match_reasons: string[];
            /** @example 92.5 */
            match_score: number;
            /** Format: date-time */
            matched_at: string;
            matched_skills: string[];
            missing_skills: string[];
            other_sources: components["schemas"]["PostingSource"][];
            places: {
                city: string | null;
                country: string | null;
                state: string | null;
                /** @example Dallas, TX */
                text: string;
            }[];
            /** @example dice */
            platform: string;
            posted_date: string | null;
            recency_score: number | null;
            /** @example 92.5 */
            salary_match_score: number;
            salary_max: number | null;
            salary_min: number | null;
            salary_range: string | null;
            /** @example 92.5 */
            semantic_similarity: number;
            /** @example 92.5 */
            skill_match_score: number;
            /** @enum {unknown} */
            status: "SUGGESTED" | "VIEWED" | "APPLIED" | "REJECTED" | "SHORTLISTED";
            /** Format: date-time */
            suggested_at: string;
            /** @example Senior Java Developer */
            title: string;
            /** Format: date-time */
            updated_at: string;
            /**
             * @example {
             *       "skills": 0.4,
             *       "experience": 0.25,
             *       "location": 0.15,
             *       "salary": 0.1,
             *       "semantic": 0.1
             *     }
             */
            weights: {
                [key: string]: number;
            };
            work_authorization_terms: {
                accepted: boolean;
                /** @example US citizens only */
                text: string;
                /** @example USC */
                value: string;
            }[];
            workplace: string | null;
        };
        /** @description Why a match has its score. */
        Explanation: {
            factors: {
                /** @example skills */
                factor: string;
                /** @example 37 */
                points: number;
                /** @example 92.5 */
                score: number;
                /** @example 0.4 */
                weight: number;
            }[];
            gaps: string[];
            recommendations: string[];
            strengths: string[];
            /** @example An excellent match */
            summary: string;
        };
        /** @description What came of a match, and what people think of it. */
        Feedback: {
            /**
             * @description 5 is the best; null takes a rating back.
             * @example 4
             */
            candidate_rating: number | null;
            match_id: number;
            /**
             * @description 5 is the best; null takes a rating back.
             * @example 4
             */
            recruiter_rating: number | null;
            rejection_reason: string | null;
            time_to_action_seconds: number | null;
            time_to_view_seconds: number | null;
            updated_at: string | null;
            /** @example true */
            was_applied: boolean;
            /** @example false */
            was_hired: boolean;
            /** @example false */
            was_interviewed: boolean;
            /** @example true */
            was_rejected: boolean;
            /** @example true */
            was_shortlisted: boolean;
            /** @example true */
            was_viewed: boolean;
        };
        Firm: {
            /** Format: date-time */
            created_at: string;
            id: number;
            /** @example New Bench LLC */
            name: string;
            /** @enum {unknown} */
            status: "ACTIVE" | "SUSPENDED";
            /** Format: date-time */
            updated_at: string;
        };
        /** @description A candidate whom a posting suits, and by how much. */
        FittingCandidate: {
            availability_date: string | null;
            candidate_id: number;
            current_title: string | null;
            experience_match_score: number | null;
            first_name: string | null;
            /** @enum {unknown} */
            grade: "A+" | "A" | "B" | "C" | "D" | "F";
            is_recommended: boolean;
            last_name: string | null;
            /** @example 92.5 */
            location_match_score: number;
            match_id: number | null;
            match_reasons: string[];
            /** @example 92.5 */
            match_score: number;
            match_status: ("SUGGESTED" | "VIEWED" | "APPLIED" | "REJECTED" | "SHORTLISTED") | null;
            matched_skills: string[];
            missing_skills: string[];
            recency_score: number | null;
            /** @example 92.5 */
            salary_match_score: number;
            /** @example 92.5 */
            semantic_similarity: number;
            /** @example 92.5 */
            skill_match_score: number;
            work_authorization: string | null;
        };
        FittingCandidates: {
            is_excluded: boolean;
            items: components["schemas"]["FittingCandidate"][];
            page: number;
            per_page: number;
            total: number;
        };
        /** @description What a new ranking of all postings gave. */
        GenerateResult: {
            best_score: number | null;
            candidate_id: number;
            jobs_considered: number;
            matches_generated: number;
            recommended: number;
        };
        /** @description An import and what became of its rows. */
        ImportBatch: {
            /** @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11 */
            batch_id: string;
            completed_at: string | null;
            error: string | null;
            /** @example 0 */
            failed_jobs: number;
            file_name: string | null;
            id: number;
            /** @enum {unknown} */
            import_status: "IN_PROGRESS" | "COMPLETED" | "FAILED";
            new_jobs: number;
            platform: string | null;
            /** Format: date-time */
            started_at: string;
            /** @description The sum of the four counters below. */
            total_jobs: number;
            /** @example 0 */
            unchanged_jobs: number;
            /** @example 0 */
            updated_jobs: number;
        };
        ImportBatchDetail: {
            /** @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11 */
            batch_id: string;
            completed_at: string | null;
            error: string | null;
            /** @example 0 */
            failed_jobs: number;
            failures: {
                items: components["schemas"]["ImportFailure"][];
                page: number;
                per_page: number;
                total: number;
            };
            file_name: string | null;
            id: number;
            /** @enum {unknown} */
            import_status: "IN_PROGRESS" | "COMPLETED" | "FAILED";
            new_jobs: number;
            platform: string | null;
            /** Format: date-time */
            started_at: string;
            /** @description The sum of the four counters below. */
            total_jobs: number;
            /** @example 0 */
            unchanged_jobs: number;
            /** @example 0 */
            updated_jobs: number;
        };
        /** @description A row that was not stored (error), or stored without what could not be read (warning). */
        ImportFailure: {
            /** @example required */
            code: string;
            field: string | null;
            /** @example The title is missing. */
            message: string;
            raw_row: string | null;
            /** @description In the file, counted from 1 without the header. */
            row_number: number;
            /** @enum {unknown} */
            severity: "error" | "warning";
        };
        /** @description Somebody with a new password, which is told this once. */
        InvitedUser: {
            /** Format: date-time */
            created_at: string;
            /** @example kim@example.com */
            email: string;
            /** @example Kim Colleague */
            full_name: string;
            id: number;
            is_active: boolean;
            /** @example h7kq_pm3wz9d5xtb */
            one_time_password: string;
            /** Format: date-time */
            one_time_password_expires_at: string;
            /** @enum {unknown} */
            role: "TENANT_ADMIN" | "RECRUITER";
            /** Format: date-time */
            updated_at: string;
        };
        /** @description What the firm wants of jobs. What is left out or empty asks for nothing. */
        JobPreferences: {
            /**
             * @description No job of theirs is offered, in whatever spelling.
             * @default []
             * @example [
             *       "Initech"
             *     ]
             */
            blocked_companies: string[];
            /**
             * @description No job that is only there is offered.
             * @default []
             * @example [
             *       "New York"
             *     ]
             */
            excluded_locations: string[];
            /**
             * @description USD a year. No job that is known to pay less is offered.
             * @default null
             * @example 80000
             */
            min_salary_floor: number | null;
            /**
             * @description No job of other boards is offered.
             * @default []
             * @example [
             *       "dice"
             *     ]
             */
            preferred_platforms: string[];
            /**
             * @description Only remote jobs are offered.
             * @default false
             */
            required_remote: boolean;
            /**
             * @description Where the firm looks first; excludes nothing.
             * @default []
             * @example [
             *       "Banking"
             *     ]
             */
            target_industries: string[];
            /**
             * @description What the firm looks for first; excludes nothing.
             * @default []
             * @example [
             *       "Java Developer"
             *     ]
             */
            target_job_titles: string[];
            /**
             * @description Where the firm looks first; excludes nothing.
             * @default []
             * @example [
             *       "Dallas, TX"
             *     ]
             */
            target_locations: string[];
        };
        JobPreferencesInForce: {
            /**
             * @description No job of theirs is offered, in whatever spelling.
             * @default []
             * @example [
             *       "Initech"
             *     ]
             */
            blocked_companies: string[];
            /**
             * @description No job that is only there is offered.
             * @default []
             * @example [
             *       "New York"
             *     ]
             */
            excluded_locations: string[];
            /**
             * @description USD a year. No job that is known to pay less is offered.
             * @default null
             * @example 80000
             */
            min_salary_floor: number | null;
            /**
             * @description No job of other boards is offered.
             * @default []
             * @example [
             *       "dice"
             *     ]
             */
            preferred_platforms: string[];
            /**
             * @description Only remote jobs are offered.
             * @default false
             */
            required_remote: boolean;
            /**
             * @description Where the firm looks first; excludes nothing.
             * @default []
             * @example [
             *       "Banking"
             *     ]
             */
            target_industries: string[];
            /**
             * @description What the firm looks for first; excludes nothing.
             * @default []
             * @example [
             *       "Java Developer"
             *     ]
             */
            target_job_titles: string[];
            /**
             * @description Where the firm looks first; excludes nothing.
             * @default []
             * @example [
             *       "Dallas, TX"
             *     ]
             */
            target_locations: string[];
            updated_at: string | null;
        };
        /** @description A posting that suits a candidate, and by how much. */
        Match: {
            /** @enum {unknown} */
            algorithm: "five_factor" | "layered";
            candidate_id: number;
            company: string | null;
            employment_types: ("C2C" | "W2" | "1099" | "FULL_TIME" | "PART_TIME" | "CONTRACT" | "CONTRACT_TO_HIRE" | "TEMPORARY" | "INTERNSHIP")[];
            experience_match_score: number | null;
            /** @enum {unknown} */
            grade: "A+" | "A" | "B" | "C" | "D" | "F";
            id: number;
            is_recommended: boolean;
            is_remote: boolean;
            job_posting_id: number;
            /** @enum {unknown} */
            job_status: "ACTIVE" | "EXPIRED" | "FILLED" | "CLOSED";
            job_url: string | null;
            location: string | null;
            /** @example 92.5 */
            location_match_score: number;
            match_reasons: string[];
            /** @example 92.5 */
            match_score: number;
            /** Format: date-time */
            matched_at: string;
            matched_skills: string[];
            missing_skills: string[];
            other_sources: components["schemas"]["PostingSource"][];
            places: {
                city: string | null;
                country: string | null;
                state: string | null;
                /** @example Dallas, TX */
                text: string;
            }[];
            /** @example dice */
            platform: string;
            posted_date: string | null;
            recency_score: number | null;
            /** @example 92.5 */
            salary_match_score: number;
            salary_max: number | null;
            salary_min: number | null;
            salary_range: string | null;
            /** @example 92.5 */
            semantic_similarity: number;
            /** @example 92.5 */
            skill_match_score: number;
            /** @enum {unknown} */
            status: "SUGGESTED" | "VIEWED" | "APPLIED" | "REJECTED" | "SHORTLISTED";
            /** Format: date-time */
            suggested_at: string;
            /** @example Senior Java Developer */
            title: string;
            /** Format: date-time */
            updated_at: string;
            /**
             * @example {
             *       "skills": 0.4,
             *       "experience": 0.25,
             *       "location": 0.15,
             *       "salary": 0.1,
             *       "semantic": 0.1
             *     }
             */
            weights: {
                [key: string]: number;
            };
            work_authorization_terms: {
                accepted: boolean;
                /** @example US citizens only */
                text: string;
                /** @example USC */
                value: string;
            }[];
            workplace: string | null;
        };
        /** @description A list of matches as it would be. */
        MatchPreview: {
            items: components["schemas"]["PreviewedMatch"][];
            jobs_considered: number;
            weights: components["schemas"]["MatchWeights"];
        };
        /**
         * @description A matching of the whole bench, and how far it is.
         * @example {
         *       "id": 1,
         *       "run_status": "IN_PROGRESS",
         *       "total": 40,
         *       "done": 10,
         *       "failed": 0,
         *       "matches": 480,
         *       "error": null,
         *       "started_at": "2026-08-25T14:30:00.000Z",
         *       "completed_at": null
         *     }
         */
        MatchRun: {
            completed_at: string | null;
            /**
             * @description Of the total, those that failed included.
             * @example 10
             */
            done: number;
            error: string | null;
            /** @example 0 */
            failed: number;
            id: number;
            /**
             * @description That were found so far.
             * @example 480
             */
            matches: number;
            /** @enum {unknown} */
            run_status: "IN_PROGRESS" | "COMPLETED" | "FAILED";
            /** Format: date-time */
            started_at: string;
            /**
             * @description Candidates who look for work.
             * @example 40
             */
            total: number;
        };
        /** @description How much each factor counts. */
        MatchWeights: {
            /** @example 0.25 */
            experience: number;
            /** @example 0.15 */
            location: number;
            /** @example 0.1 */
            salary: number;
            /** @example 0.1 */
            semantic: number;
            /** @example 0.4 */
            skills: number;
        };
        MatchWeightsInForce: {
            defaults: components["schemas"]["MatchWeights"];
            is_default: boolean;
            updated_at: string | null;
            weights: components["schemas"]["MatchWeights"];
        };
        NewFirm: {
            administrator: components["schemas"]["InvitedUser"];
            /** Format: date-time */
            created_at: string;
            id: number;
            /** @example New Bench LLC */
            name: string;
            /** @enum {unknown} */
            status: "ACTIVE" | "SUSPENDED";
            /** Format: date-time */
            updated_at: string;
        };
        NewToken: {
            /** Format: date-time */
            created_at: string;
            expires_at: string | null;
            id: number;
            /**
             * @description Its last characters.
             * @example x7Qd
             */
            last_four: string;
            last_used_at: string | null;
            /** @example Nightly import */
            name: string;
            scopes: ("postings:read" | "postings:write" | "candidates:read" | "candidates:write" | "matches:read" | "matches:write" | "admin:read" | "admin:write")[];
            /** @example bl_hJ3vWm0cQk6tYb1ZpR8sNf2LxUe5DgAo9TiCw4Vx7Qd */
            token: string;
        };
        /** @description Who is signed in. */
        Person: {
            /** @example kim@example.com */
            email: string;
            /** @example Kim Colleague */
            full_name: string;
            id: number;
            /** @description Whether the password is a one-time one: everything but choosing another answers 403. */
            password_change_required: boolean;
            /** @enum {unknown} */
            role: "TENANT_ADMIN" | "RECRUITER" | "PM_ADMIN";
            tenant_id: number | null;
        };
        PlatformStates: {
            /** @enum {unknown} */
            dice: "pending" | "uploaded" | "processing" | "completed" | "failed";
            /** @enum {unknown} */
            glassdoor: "pending" | "uploaded" | "processing" | "completed" | "failed";
            /** @enum {unknown} */
            indeed: "pending" | "uploaded" | "processing" | "completed" | "failed";
            /** @enum {unknown} */
            linkedin: "pending" | "uploaded" | "processing" | "completed" | "failed";
            /** @enum {unknown} */
            monster: "pending" | "uploaded" | "processing" | "completed" | "failed";
            /** @enum {unknown} */
            techfetch: "pending" | "uploaded" | "processing" | "completed" | "failed";
        };
        /** @description A posting with all that was understood of it. */
        PostingDetail: {
            apply_url: string | null;
            canonical_id: number | null;
            company: string | null;
            /** @example Five years of Java, Spring Boot and Kafka. */
            description: string;
            embedding_model: string | null;
            employment_terms: {
                accepted: boolean;
                /** @example C2C welcome */
                text: string;
                /** @example C2C */
                value: string;
            }[];
            /**
             * @description For each fact the words of the posting that it was read from.
             * @example {
             *       "salary": [
             *         "$140,000 - $160,000"
             *       ]
             *     }
             */
            evidence: {
                [key: string]: string[];
            };
            experience_max: number | null;
            experience_min: number | null;
            experience_required: string | null;
            /** @example d-1001 */
            external_job_id: string;
            id: number;
            /** Format: date-time */
            imported_at: string;
            /** @example false */
            is_remote: boolean;
            job_type: string | null;
            job_url: string | null;
            keywords: string[];
            location: string | null;
            normalized_role: string | null;
            other_sources: components["schemas"]["PostingSource"][];
            places: {
                city: string | null;
                country: string | null;
                state: string | null;
                /** @example Dallas, TX */
                text: string;
            }[];
            /** @example dice */
            platform: string;
            posted_date: string | null;
            requirements: string | null;
            salary_currency: string | null;
            salary_max: number | null;
            salary_min: number | null;
            salary_period: string | null;
            salary_range: string | null;
            seniority: string | null;
            /** @description Where its texts name which skill, in whatever spelling; in UTF-16 code units. */
            skill_mentions: {
                /** @example 18 */
                end: number;
                /** @enum {unknown} */
                in: "title" | "requirements" | "description";
                /** @example Java */
                skill: string;
                /** @example 14 */
                start: number;
            }[];
            skills: string[];
            /** @enum {unknown} */
            status: "ACTIVE" | "EXPIRED" | "FILLED" | "CLOSED";
            /** @example Senior Java Developer */
            title: string;
            /** Format: date-time */
            updated_at: string;
            work_authorization_terms: {
                accepted: boolean;
                /** @example US citizens only */
                text: string;
                /** @example USC */
                value: string;
            }[];
            workplace: string | null;
        };
        /** @description The same job on another board. */
        PostingSource: {
            /** @example in-77 */
            external_job_id: string;
            /** @example 2 */
            id: number;
            job_url: string | null;
            /** @example indeed */
            platform: string;
            posted_date: string | null;
            salary_range: string | null;
            /** @enum {unknown} */
            status: "ACTIVE" | "EXPIRED" | "FILLED" | "CLOSED";
        };
        /** @description Counts over all postings. */
        PostingStatistics: {
            /**
             * @example {
             *       "dice": 1
             *     }
             */
            by_platform: {
                [key: string]: number;
            };
            /**
             * @example {
             *       "ACTIVE": 1
             *     }
             */
            by_status: {
                [key: string]: number;
            };
            /** @example 0 */
            duplicates: number;
            embedded: number;
            posted_last_7_days: number;
            /** @example 0 */
            remote: number;
            top_skills: {
                count: number;
                /** @example Java */
                skill: string;
            }[];
            total: number;
            with_salary: number;
            with_skills: number;
        };
        /** @description A posting in a list. */
        PostingSummary: {
            canonical_id: number | null;
            company: string | null;
            experience_max: number | null;
            experience_min: number | null;
            /** @example d-1001 */
            external_job_id: string;
            id: number;
            /** Format: date-time */
            imported_at: string;
            /** @example false */
            is_remote: boolean;
            job_type: string | null;
            job_url: string | null;
            location: string | null;
            normalized_role: string | null;
            /** @example dice */
            platform: string;
            posted_date: string | null;
            salary_max: number | null;
            salary_min: number | null;
            salary_range: string | null;
            seniority: string | null;
            skills: string[];
            /** @enum {unknown} */
            status: "ACTIVE" | "EXPIRED" | "FILLED" | "CLOSED";
            /** @example Senior Java Developer */
            title: string;
            workplace: string | null;
        };
        /** @description A match as it would be. */
        PreviewedMatch: {
            company: string | null;
            employment_types: ("C2C" | "W2" | "1099" | "FULL_TIME" | "PART_TIME" | "CONTRACT" | "CONTRACT_TO_HIRE" | "TEMPORARY" | "INTERNSHIP")[];
            experience_match_score: number | null;
            explanation: components["schemas"]["Explanation"];
            /** @enum {unknown} */
            grade: "A+" | "A" | "B" | "C" | "D" | "F";
            is_recommended: boolean;
            is_remote: boolean;
            job_posting_id: number;
            /** @enum {unknown} */
            job_status: "ACTIVE" | "EXPIRED" | "FILLED" | "CLOSED";
            job_url: string | null;
            location: string | null;
            /** @example 92.5 */
            location_match_score: number;
            match_id: number | null;
            match_reasons: string[];
            /** @example 92.5 */
            match_score: number;
            matched_skills: string[];
            missing_skills: string[];
            places: {
                city: string | null;
                country: string | null;
                state: string | null;
                /** @example Dallas, TX */
                text: string;
            }[];
            /** @example dice */
            platform: string;
            posted_date: string | null;
            previous_score: number | null;
            recency_score: number | null;
            /** @example 92.5 */
            salary_match_score: number;
            salary_max: number | null;
            salary_min: number | null;
            salary_range: string | null;
            /** @example 92.5 */
            semantic_similarity: number;
            /** @example 92.5 */
            skill_match_score: number;
            status: ("SUGGESTED" | "VIEWED" | "APPLIED" | "REJECTED" | "SHORTLISTED") | null;
            /** @example Senior Java Developer */
            title: string;
            work_authorization_terms: {
                accepted: boolean;
                /** @example US citizens only */
                text: string;
                /** @example USC */
                value: string;
            }[];
            workplace: string | null;
        };
        ProblemDetails: {
            code: string;
            detail: string;
            /** @description What is at fault of what was sent. */
            errors?: {
                field: string;
                message: string;
            }[];
            status: number;
            title: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
        RoleToScrape: {
            candidate_count: number;
            /** @example Java Developer */
            display_role: string;
            /** Format: date-time */
            lease_expires_at: string;
            /** @example 0c9f5d0e-6a43-4b57-9c1f-1f9f0c6a2b11 */
            lease_id: string;
            location_hints: string[];
            /** @example java_developer */
            normalized_role: string;
            platforms: components["schemas"]["PlatformStates"];
            queue_id: number;
            /** Format: date-time */
            scrape_started_at: string;
        };
        /** @description A key that was replaced by another ends at `expires_at`. */
        ScraperKey: {
            /** Format: date-time */
            created_at: string;
            expires_at: string | null;
            id: number;
            /** @description False once it is revoked. */
            is_active: boolean;
            /** @example sk_live_ */
            key_prefix: string;
            /**
             * @description The last characters of the key.
             * @example x7Qa
             */
            last_four: string;
            last_used_at: string | null;
            /** @example production-scraper */
            name: string;
            platforms: string[] | null;
            /** @example 60 */
            requests_per_minute: number;
            revoked_at: string | null;
            /**
             * @description Without those that were refused.
             * @example 1547
             */
            total_requests: number;
        };
        ScrapeRole: {
            /** @description Of all firms. A role that nobody wants is not handed out. */
            candidate_count: number;
            /** Format: date-time */
            created_at: string;
            /** @example Java Developer */
            display_role: string;
            id: number;
            last_error: string | null;
            last_scraped_at: string | null;
            lease_expires_at: string | null;
            location_hints: string[];
            /** @example java_developer */
            normalized_role: string;
            platforms_status: components["schemas"]["PlatformStates"];
            /** @example 0 */
            retry_count: number;
            scrape_started_at: string | null;
            /** @enum {unknown} */
            status: "pending" | "scraping" | "completed" | "failed";
            /** @description Uploaded in the present cycle, or in the last. */
            total_jobs_found: number;
            /** Format: date-time */
            updated_at: string;
        };
        /** @description What a scraper has uploaded of one platform for a role. */
        ScrapeUpload: {
            /** @description It has failed and its rows are still kept: for 30 days. */
            can_be_redriven: boolean;
            completed_at: string | null;
            /** @example Java Developer */
            display_role: string;
            error_message: string | null;
            id: number;
            import_batch_id: number | null;
            jobs_count: number;
            /** @example dice */
            platform: string;
            /** @description Of the role. */
            queue_id: number;
            /** Format: date-time */
            queued_at: string;
            retry_count: number;
            started_at: string | null;
            /** @enum {unknown} */
            status: "pending" | "processing" | "completed" | "failed";
        };
        /** @description A place where somebody is signed in. */
        Session: {
            /** Format: date-time */
            created_at: string;
            id: number;
            ip_address: string | null;
            /** @description Whether it is the one that asks. */
            is_current: boolean;
            /** Format: date-time */
            last_used_at: string;
            user_agent: string | null;
        };
        /** @description Numbers of all firms together. */
        Statistics: {
            /** @description By where they stand now. */
            applications: {
                applications: number;
                /** @enum {unknown} */
                status: "APPLIED" | "SCREENING" | "INTERVIEWING" | "OFFER" | "ACCEPTED" | "REJECTED";
            }[];
            /** Format: date */
            from: string;
            /** @description How long imports of files and of uploads took, by the day on which they began. */
            imports: {
                /** Format: date */
                day: string;
                imports: number;
                jobs: number;
                /** @example 840 */
                longest_ms: number;
                /** @example 840 */
                median_ms: number;
            }[];
            /** @description That are kept now, by grade. */
            matches: {
                /** @enum {unknown} */
                grade: "A+" | "A" | "B" | "C" | "D" | "F";
                matches: number;
            }[];
            /** @description By the day since when they are listed, and by board; where there are any. */
            postings: {
                /** Format: date */
                day: string;
                /** @example dice */
                platform: string;
                postings: number;
            }[];
            /** Format: date */
            to: string;
        };
        /** @description What there is to do for a recruiter. */
        Today: {
            /** @description Candidates who are said to be free for more than 30 days, while nothing of their profile was changed. */
            availability_outdated: {
                /** @description The first few. */
                items: {
                    /** Format: date */
                    availability_date: string;
                    candidate_id: number;
                    current_title: string | null;
                    /** @example Priya */
                    first_name: string;
                    /** @example Venkataraman */
                    last_name: string;
                }[];
                /** @description All of them. */
                total: number;
            };
            /** @description Candidates who look for work and become free today or in the next two weeks. */
            available_soon: {
                /** @description The first few. */
                items: {
                    /** Format: date */
                    availability_date: string;
                    candidate_id: number;
                    current_title: string | null;
                    /** @example Priya */
                    first_name: string;
                    /** @example Venkataraman */
                    last_name: string;
                }[];
                /** @description All of them. */
                total: number;
            };
            /** @description Candidates who look for work. */
            bench: number;
            /** @description Matches of grade B or better that were first suggested since the last working day and are not decided. */
            new_matches: {
                /** @description Who have them. */
                candidates: number;
                /** @description The ten candidates with the best. */
                items: {
                    /** @description Of these the best three. */
                    best: {
                        company: string | null;
                        /** @enum {unknown} */
                        grade: "A+" | "A" | "B" | "C" | "D" | "F";
                        is_remote: boolean;
                        job_posting_id: number;
                        location: string | null;
                        match_id: number;
                        /** @example 92.5 */
                        match_score: number;
                        /** @example Senior Java Developer */
                        title: string;
                    }[];
                    candidate_id: number;
                    current_title: string | null;
                    /** @example Priya */
                    first_name: string;
                    /** @example Venkataraman */
                    last_name: string;
                    /** @description New ones of this candidate. */
                    matches: number;
                }[];
                /** @description Matches. */
                total: number;
            };
            /** @description Candidates who wait for approval. */
            pending_review: number;
            /** @description That can be matched. */
            postings: number;
            /** Format: date-time */
            since: string;
            /** @description Applications that have not come to an end and have not moved for a week, the longest first. */
            waiting_applications: {
                /** @description The first few. */
                items: {
                    /** @enum {unknown} */
                    application_status: "APPLIED" | "SCREENING" | "INTERVIEWING" | "OFFER";
                    candidate_id: number;
                    company: string | null;
                    current_title: string | null;
                    /** @example Priya */
                    first_name: string;
                    id: number;
                    /** @example Venkataraman */
                    last_name: string;
                    /** @example Senior Java Developer */
                    title: string;
                    /** Format: date-time */
                    updated_at: string;
                }[];
                /** @description All of them. */
                total: number;
            };
            /** @description Candidates who look for work and have no match of grade B or better. Who is free first comes first. */
            without_good_matches: {
                /** @description The first few. */
                items: {
                    best_score: number | null;
                    candidate_id: number;
                    current_title: string | null;
                    /** @example Priya */
                    first_name: string;
                    /** @example Venkataraman */
                    last_name: string;
                    one_skill_away: {
                        /** @description That it would bring to grade B or better. */
                        jobs: number;
                        /** @example Kubernetes */
                        skill: string;
                    } | null;
                }[];
                /** @description All of them. */
                total: number;
            };
        };
        Token: {
            /** Format: date-time */
            created_at: string;
            expires_at: string | null;
            id: number;
            /**
             * @description Its last characters.
             * @example x7Qd
             */
            last_four: string;
            last_used_at: string | null;
            /** @example Nightly import */
            name: string;
            scopes: ("postings:read" | "postings:write" | "candidates:read" | "candidates:write" | "matches:read" | "matches:write" | "admin:read" | "admin:write")[];
        };
        /** @description Somebody of the firm. */
        User: {
            /** Format: date-time */
            created_at: string;
            /** @example kim@example.com */
            email: string;
            /** @example Kim Colleague */
            full_name: string;
            id: number;
            is_active: boolean;
            /** @enum {unknown} */
            role: "TENANT_ADMIN" | "RECRUITER";
            /** Format: date-time */
            updated_at: string;
        };
        /** @description Something that is done without anybody asking for it. */
        Workflow: {
            /** @example nightly-match-refresh */
            id: string;
            /** @description How many runs are in each state. */
            runs: {
                /** @example 0 */
                completed: number;
                /** @example 0 */
                failed: number;
                /** @example 0 */
                queued: number;
                /** @example 0 */
                running: number;
                /** @example 0 */
                waiting: number;
            };
            triggers: ({
                /** @example 0 2 * * * */
                cron: string;
                /** @description Its next ticks. */
                next: string[];
                /** @example America/New_York */
                time_zone: string;
            } | {
                /** @example job/created */
                event: string;
            })[];
        };
        WorkflowRun: {
            /**
             * @description How often it was begun; with Inngest, how often it was called for.
             * @example 1
             */
            attempts: number;
            duration_ms: number | null;
            ended_at: string | null;
            error: string | null;
            event: {
                /**
                 * @example {
                 *       "candidate_id": 17,
                 *       "tenant_id": 1,
                 *       "trigger": "profile_update"
                 *     }
                 */
                data: {
                    [key: string]: unknown;
                };
                /** @example job-match/generate-candidate */
                name: string;
            } | null;
            /**
             * Format: uuid
             * @example 0195fa2e-6f4b-4b1c-9d55-2f1c6a7e8b90
             */
            id: string;
            /** Format: date-time */
            queued_at: string;
            started_at: string | null;
            /**
             * @description A run is waiting between two attempts and in a sleep. One that failed is not tried again.
             * @enum {unknown}
             */
            state: "queued" | "running" | "waiting" | "completed" | "failed";
            /** @example generate-candidate-matches */
            workflow: string;
        };
        WorkflowRunDetails: {
            /**
             * @description How often it was begun; with Inngest, how often it was called for.
             * @example 1
             */
            attempts: number;
            duration_ms: number | null;
            ended_at: string | null;
            error: string | null;
            event: {
                /**
                 * @example {
                 *       "candidate_id": 17,
                 *       "tenant_id": 1,
                 *       "trigger": "profile_update"
                 *     }
                 */
                data: {
                    [key: string]: unknown;
                };
                /** @example job-match/generate-candidate */
                name: string;
            } | null;
            failures: {
                attempt: number;
                /** @example The board is down. */
                error: string;
                /** Format: date-time */
                failed_at: string;
                /** @description Against the retries until a step is over; not those of before a redrive. */
                is_counted: boolean;
                /**
                 * @description `lost`: the worker died.
                 * @enum {unknown}
                 */
                kind: "error" | "lost";
            }[];
            /**
             * Format: uuid
             * @example 0195fa2e-6f4b-4b1c-9d55-2f1c6a7e8b90
             */
            id: string;
            /**
             * @description What it gave; null for nothing.
             * @example {
             *       "jobs_expired": 12
             *     }
             */
            output: unknown;
            /** Format: date-time */
            queued_at: string;
            started_at: string | null;
            /**
             * @description A run is waiting between two attempts and in a sleep. One that failed is not tried again.
             * @enum {unknown}
             */
            state: "queued" | "running" | "waiting" | "completed" | "failed";
            /** @description What is over and never done again. */
            steps: {
                /** Format: date-time */
                ended_at: string;
                /** Format: date-time */
                started_at: string;
                /** @example generate-matches */
                step: string;
                wake_at: string | null;
            }[];
            /** @example generate-candidate-matches */
            workflow: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getApplications: {
        parameters: {
            query?: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                candidate_id?: number;
                /**
                 * @description Which page, counted from 1.
                 * @example 1
                 */
                page?: number;
                /**
                 * @description How many items a page has at most.
                 * @example 25
                 */
                per_page?: number;
                /** @example APPLIED */
                status?: "APPLIED" | "SCREENING" | "INTERVIEWING" | "OFFER" | "ACCEPTED" | "REJECTED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of applications. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "candidate_id": 1,
                     *           "job_posting_id": 1,
                     *           "match_id": 1,
                     *           "application_status": "APPLIED",
                     *           "applied_via": "PLATFORM",
                     *           "applied_at": "2026-08-25T14:30:00.000Z",
                     *           "updated_at": "2026-08-25T14:30:00.000Z",
                     *           "first_name": "Priya",
                     *           "last_name": "Venkataraman",
                     *           "match_score": 92.5,
                     *           "platform": "dice",
                     *           "title": "Senior Java Developer",
                     *           "company": "Larkmoor Labs",
                     *           "location": "Dallas, TX",
                     *           "job_url": "https://jobs.example.com/d-1001",
                     *           "job_status": "ACTIVE"
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "per_page": 1,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Application"][];
                        page: number;
                        per_page: number;
                        total: number;
                    };
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postApplications: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "match_id": 1,
                 *       "applied_via": "PLATFORM"
                 *     }
                 */
                "application/json": {
                    /**
                     * @default PLATFORM
                     * @enum {unknown}
                     */
                    applied_via: "PLATFORM" | "DIRECT" | "REFERRAL";
                    /** @description The id, as lists give it. */
                    candidate_id?: number;
                    /** @description The id, as lists give it. */
                    job_posting_id?: number;
                    match_id?: number;
                };
            };
        };
        responses: {
            /** @description The application. */
            201: {
                headers: {
                    /**
                     * @description Where it is from now on.
                     * @example /api/applications/1
                     */
                    location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "candidate_id": 1,
                     *       "job_posting_id": 1,
                     *       "match_id": 1,
                     *       "application_status": "APPLIED",
                     *       "applied_via": "PLATFORM",
                     *       "applied_at": "2026-08-25T14:30:00.000Z",
                     *       "updated_at": "2026-08-25T14:30:00.000Z",
                     *       "first_name": "Priya",
                     *       "last_name": "Venkataraman",
                     *       "match_score": 92.5,
                     *       "platform": "dice",
                     *       "title": "Senior Java Developer",
                     *       "company": "Larkmoor Labs",
                     *       "location": "Dallas, TX",
                     *       "job_url": "https://jobs.example.com/d-1001",
                     *       "job_status": "ACTIVE",
                     *       "history": [
                     *         {
                     *           "from_status": null,
                     *           "to_status": "APPLIED",
                     *           "reason": null,
                     *           "changed_at": "2026-08-25T14:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ApplicationDetail"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `match_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "match_not_found";
                    };
                };
            };
            /** @description Conflict: `application_exists`, `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "application_exists" | "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `match_not_named`, `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "match_not_named" | "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getApplicationsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The application. */
            200: {
                headers: {
                    /**
                     * @description Which state this is, for `If-Match`.
                     * @example "1"
                     */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "candidate_id": 1,
                     *       "job_posting_id": 1,
                     *       "match_id": 1,
                     *       "application_status": "APPLIED",
                     *       "applied_via": "PLATFORM",
                     *       "applied_at": "2026-08-25T14:30:00.000Z",
                     *       "updated_at": "2026-08-25T14:30:00.000Z",
                     *       "first_name": "Priya",
                     *       "last_name": "Venkataraman",
                     *       "match_score": 92.5,
                     *       "platform": "dice",
                     *       "title": "Senior Java Developer",
                     *       "company": "Larkmoor Labs",
                     *       "location": "Dallas, TX",
                     *       "job_url": "https://jobs.example.com/d-1001",
                     *       "job_status": "ACTIVE",
                     *       "history": [
                     *         {
                     *           "from_status": null,
                     *           "to_status": "APPLIED",
                     *           "reason": null,
                     *           "changed_at": "2026-08-25T14:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ApplicationDetail"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `application_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "application_not_found";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    deleteApplicationsById: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is as if it had never been made. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `application_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "application_not_found";
                    };
                };
            };
            /** @description Conflict: `application_moved_on`, `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "application_moved_on" | "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    patchApplicationsByIdStatus: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description Only if it is still as the answer with this ETag had it.
                 * @example *
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "INTERVIEWING"
                 *     }
                 */
                "application/json": {
                    reason?: string;
                    /** @enum {unknown} */
                    status: "APPLIED" | "SCREENING" | "INTERVIEWING" | "OFFER" | "ACCEPTED" | "REJECTED";
                };
            };
        };
        responses: {
            /** @description The application as it is now. */
            200: {
                headers: {
                    /**
                     * @description Which state this is, for `If-Match`.
                     * @example "1"
                     */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "candidate_id": 1,
                     *       "job_posting_id": 1,
                     *       "match_id": 1,
                     *       "application_status": "APPLIED",
                     *       "applied_via": "PLATFORM",
                     *       "applied_at": "2026-08-25T14:30:00.000Z",
                     *       "updated_at": "2026-08-25T14:30:00.000Z",
                     *       "first_name": "Priya",
                     *       "last_name": "Venkataraman",
                     *       "match_score": 92.5,
                     *       "platform": "dice",
                     *       "title": "Senior Java Developer",
                     *       "company": "Larkmoor Labs",
                     *       "location": "Dallas, TX",
                     *       "job_url": "https://jobs.example.com/d-1001",
                     *       "job_status": "ACTIVE",
                     *       "history": [
                     *         {
                     *           "from_status": null,
                     *           "to_status": "APPLIED",
                     *           "reason": null,
                     *           "changed_at": "2026-08-25T14:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ApplicationDetail"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `application_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "application_not_found";
                    };
                };
            };
            /** @description Conflict: `application_status_illegal`, `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "application_status_illegal" | "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Precondition Failed: `precondition_failed` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "precondition_failed";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `reason_misplaced`, `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "reason_misplaced" | "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getAuditLog: {
        parameters: {
            query?: {
                /**
                 * @description "USER" or "PM_ADMIN" and the id.
                 * @example USER 7
                 */
                actor?: string;
                /**
                 * @description Which page, counted from 1.
                 * @example 1
                 */
                page?: number;
                /**
                 * @description How many items a page has at most.
                 * @example 25
                 */
                per_page?: number;
                /**
                 * @description A kind of things.
                 * @example candidates
                 */
                subject?: string;
                /** @example 1 */
                subject_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of changes, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "changed_at": "2026-08-25T14:30:00.000Z",
                     *           "actor": "USER 7",
                     *           "ip_address": "127.0.0.1",
                     *           "action": "UPDATE",
                     *           "subject": "candidates",
                     *           "subject_id": 1,
                     *           "data": {
                     *             "before": {
                     *               "status": "pending_review"
                     *             },
                     *             "after": {
                     *               "status": "ready_for_assignment"
                     *             }
                     *           }
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "per_page": 1,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        page: number;
                        per_page: number;
                        total: number;
                    };
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getAuditLogVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether every entry is as it was written. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "entries": 1,
                     *       "is_intact": true,
                     *       "first_broken_id": null
                     *     }
                     */
                    "application/json": components["schemas"]["AuditVerification"];
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getAuthMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "email": "kim@example.com",
                     *       "full_name": "Kim Colleague",
                     *       "role": "TENANT_ADMIN",
                     *       "tenant_id": 1,
                     *       "password_change_required": true
                     *     }
                     */
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postAuthPassword: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "current_password": "correct horse battery",
                 *       "new_password": "staple of the new horse"
                 *     }
                 */
                "application/json": {
                    /** @example correct horse battery */
                    current_password: string;
                    /** @example staple of the new horse */
                    new_password: string;
                };
            };
        };
        responses: {
            /** @description The new password holds. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `session_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "session_required";
                    };
                };
            };
            /** @description Conflict: `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `password_wrong`, `password_unchanged`, `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "password_wrong" | "password_unchanged" | "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getAuthSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions, the last used first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "user_agent": "Mozilla/5.0 (X11; Linux x86_64)",
                     *           "ip_address": "127.0.0.1",
                     *           "created_at": "2026-08-25T14:30:00.000Z",
                     *           "last_used_at": "2026-08-25T14:30:00.000Z",
                     *           "is_current": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Session"][];
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `session_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "session_required";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    deleteAuthSessionsById: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whoever had it is signed out. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `session_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "session_required";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `session_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "session_not_found";
                    };
                };
            };
            /** @description Conflict: `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postAuthSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "kim@example.com",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    /** @example kim@example.com */
                    email: string;
                    /** @example correct horse battery */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Who is signed in. */
            200: {
                headers: {
                    /**
                     * @description The session, to be sent along with every other request.
                     * @example blacklight_session=t0k3n; Max-Age=604800; Path=/; HttpOnly; SameSite=Strict
                     */
                    "set-cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "email": "kim@example.com",
                     *       "full_name": "Kim Colleague",
                     *       "role": "TENANT_ADMIN",
                     *       "tenant_id": 1,
                     *       "password_change_required": true
                     *     }
                     */
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_failed`, `one_time_password_expired` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_failed" | "one_time_password_expired";
                    };
                };
            };
            /** @description Forbidden: `origin_refused` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited`, `too_many_sign_ins` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited" | "too_many_sign_ins";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postAuthSignOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description You are signed out. */
            204: {
                headers: {
                    /**
                     * @description Takes the session out of the browser.
                     * @example blacklight_session=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT
                     */
                    "set-cookie"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getAuthTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tokens, the newest first, without what they are kept secret by. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "name": "Nightly import",
                     *           "last_four": "x7Qd",
                     *           "scopes": [
                     *             "postings:read"
                     *           ],
                     *           "created_at": "2026-08-25T14:30:00.000Z",
                     *           "last_used_at": "2026-08-25T14:30:00.000Z",
                     *           "expires_at": "2026-08-25T14:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Token"][];
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `session_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "session_required";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postAuthTokens: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Nightly import",
                 *       "scopes": [
                 *         "postings:read"
                 *       ],
                 *       "expires_in_days": 1
                 *     }
                 */
                "application/json": {
                    expires_in_days?: number | null;
                    /** @example Nightly import */
                    name: string;
                    scopes: ("postings:read" | "postings:write" | "candidates:read" | "candidates:write" | "matches:read" | "matches:write" | "admin:read" | "admin:write")[];
                };
            };
        };
        responses: {
            /** @description The new token. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "name": "Nightly import",
                     *       "last_four": "x7Qd",
                     *       "scopes": [
                     *         "postings:read"
                     *       ],
                     *       "created_at": "2026-08-25T14:30:00.000Z",
                     *       "last_used_at": "2026-08-25T14:30:00.000Z",
                     *       "expires_at": "2026-08-25T14:30:00.000Z",
                     *       "token": "bl_hJ3vWm0cQk6tYb1ZpR8sNf2LxUe5DgAo9TiCw4Vx7Qd"
                     *     }
                     */
                    "application/json": components["schemas"]["NewToken"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `session_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "session_required";
                    };
                };
            };
            /** @description Conflict: `too_many_tokens`, `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too_many_tokens" | "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    deleteAuthTokensById: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is good for nothing from the next request on. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `session_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "session_required";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `token_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "token_not_found";
                    };
                };
            };
            /** @description Conflict: `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getCandidates: {
        parameters: {
            query?: {
                /**
                 * @description Where they live or would like to work.
                 * @example Dallas, TX
                 */
                location?: string;
                /**
                 * @description Which page, counted from 1.
                 * @example 1
                 */
                page?: number;
                /**
                 * @description How many items a page has at most.
                 * @example 25
                 */
                per_page?: number;
                /**
                 * @description Words of name, title, skills or e-mail; all occur.
                 * @example java
                 */
                q?: string;
                /**
                 * @description Skills in any spelling; all are had.
                 * @example Java,AWS
                 */
                skill?: string;
                /**
                 * @description With "-" from the greatest.
                 * @example -created_at
                 */
                sort?: "name" | "-name" | "created_at" | "-created_at" | "updated_at" | "-updated_at" | "availability_date" | "-availability_date" | "total_experience_years" | "-total_experience_years";
                /** @example pending_review */
                status?: "pending_review" | "onboarded" | "ready_for_assignment" | "assigned" | "inactive";
                /** @example USC */
                work_authorization?: "USC" | "GC" | "GC-EAD" | "H1B" | "H4-EAD" | "OPT" | "STEM-OPT" | "CPT" | "TN" | "L2-EAD";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of candidates. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "first_name": "Priya",
                     *           "last_name": "Venkataraman",
                     *           "email": "priya.v@example.com",
                     *           "phone": "+1 214 555 0142",
                     *           "current_title": "Senior Java Developer",
                     *           "professional_summary": "Builds payment services.",
                     *           "skills": [
                     *             "Java"
                     *           ],
                     *           "skill_years": {
                     *             "Java": 9
                     *           },
                     *           "total_experience_years": 9.5,
                     *           "expected_salary": "$70/hr C2C",
                     *           "target_hourly_rate": 72.5,
                     *           "location": "Plano, TX",
                     *           "preferred_locations": [
                     *             "Dallas, TX"
                     *           ],
                     *           "willing_to_relocate": true,
                     *           "work_authorization": "USC",
                     *           "employment_types": [
                     *             "C2C"
                     *           ],
                     *           "availability_date": "2026-12-01",
                     *           "preferred_roles": [
                     *             "Java Developer"
                     *           ],
                     *           "expected_salary_min": 145600,
                     *           "status": "pending_review",
                     *           "sent_back_reason": "The visa is missing.",
                     *           "sent_back_at": "2026-08-25T14:30:00.000Z",
                     *           "version": 1,
                     *           "created_at": "2026-08-25T14:30:00.000Z",
                     *           "updated_at": "2026-08-25T14:30:00.000Z"
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "per_page": 1,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Candidate"][];
                        page: number;
                        per_page: number;
                        total: number;
                    };
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postCandidates: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "first_name": "Priya",
                 *       "last_name": "Venkataraman",
                 *       "skills": [
                 *         "Java"
                 *       ],
                 *       "location": "Plano, TX"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date
                     * @example 2026-12-01
                     */
                    availability_date?: string | null;
                    /** @example Senior Java Developer */
                    current_title?: string | null;
                    /** @example priya.v@example.com */
                    email?: string | null;
                    employment_types?: ("C2C" | "W2" | "1099" | "FULL_TIME" | "PART_TIME" | "CONTRACT" | "CONTRACT_TO_HIRE" | "TEMPORARY" | "INTERNSHIP")[];
                    /** @example $70/hr C2C */
                    expected_salary?: string | null;
                    /** @example Priya */
                    first_name: string;
                    /** @example Venkataraman */
                    last_name?: string | null;
                    /** @example Plano, TX */
                    location?: string | null;
                    /** @example +1 214 555 0142 */
                    phone?: string | null;
                    preferred_locations?: string[];
                    preferred_roles?: string[];
                    /** @example Builds payment services. */
                    professional_summary?: string | null;
                    /**
                     * @example {
                     *       "Java": 9
                     *     }
                     */
                    skill_years?: {
                        [key: string]: number;
                    };
                    skills?: string[];
                    /** @example 72.5 */
                    target_hourly_rate?: number | null;
                    /** @example 9.5 */
                    total_experience_years?: number | null;
                    /** @example false */
                    willing_to_relocate?: boolean | null;
                    /**
                     * @example H1B
                     * @enum {unknown}
                     */
                    work_authorization?: "USC" | "GC" | "GC-EAD" | "H1B" | "H4-EAD" | "OPT" | "STEM-OPT" | "CPT" | "TN" | "L2-EAD" | null;
                };
            };
        };
        responses: {
            /** @description The candidate. */
            201: {
                headers: {
                    /**
                     * @description Which state this is, for `If-Match`.
                     * @example "1"
                     */
                    etag?: string;
                    /**
                     * @description Where it is from now on.
                     * @example /api/candidates/1
                     */
                    location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "first_name": "Priya",
                     *       "last_name": "Venkataraman",
                     *       "email": "priya.v@example.com",
                     *       "phone": "+1 214 555 0142",
                     *       "current_title": "Senior Java Developer",
                     *       "professional_summary": "Builds payment services.",
                     *       "skills": [
                     *         "Java"
                     *       ],
                     *       "skill_years": {
                     *         "Java": 9
                     *       },
                     *       "total_experience_years": 9.5,
                     *       "expected_salary": "$70/hr C2C",
                     *       "target_hourly_rate": 72.5,
                     *       "location": "Plano, TX",
                     *       "preferred_locations": [
                     *         "Dallas, TX"
                     *       ],
                     *       "willing_to_relocate": true,
                     *       "work_authorization": "USC",
                     *       "employment_types": [
                     *         "C2C"
                     *       ],
                     *       "availability_date": "2026-12-01",
                     *       "preferred_roles": [
                     *         "Java Developer"
                     *       ],
                     *       "expected_salary_min": 145600,
                     *       "status": "pending_review",
                     *       "sent_back_reason": "The visa is missing.",
                     *       "sent_back_at": "2026-08-25T14:30:00.000Z",
                     *       "version": 1,
                     *       "created_at": "2026-08-25T14:30:00.000Z",
                     *       "updated_at": "2026-08-25T14:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Candidate"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Conflict: `email_taken`, `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "email_taken" | "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `candidate_invalid`, `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "candidate_invalid" | "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getCandidatesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The candidate. */
            200: {
                headers: {
                    /**
                     * @description Which state this is, for `If-Match`.
                     * @example "1"
                     */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "first_name": "Priya",
                     *       "last_name": "Venkataraman",
                     *       "email": "priya.v@example.com",
                     *       "phone": "+1 214 555 0142",
                     *       "current_title": "Senior Java Developer",
                     *       "professional_summary": "Builds payment services.",
                     *       "skills": [
                     *         "Java"
                     *       ],
                     *       "skill_years": {
                     *         "Java": 9
                     *       },
                     *       "total_experience_years": 9.5,
                     *       "expected_salary": "$70/hr C2C",
                     *       "target_hourly_rate": 72.5,
                     *       "location": "Plano, TX",
                     *       "preferred_locations": [
                     *         "Dallas, TX"
                     *       ],
                     *       "willing_to_relocate": true,
                     *       "work_authorization": "USC",
                     *       "employment_types": [
                     *         "C2C"
                     *       ],
                     *       "availability_date": "2026-12-01",
                     *       "preferred_roles": [
                     *         "Java Developer"
                     *       ],
                     *       "expected_salary_min": 145600,
                     *       "status": "pending_review",
                     *       "sent_back_reason": "The visa is missing.",
                     *       "sent_back_at": "2026-08-25T14:30:00.000Z",
                     *       "version": 1,
                     *       "created_at": "2026-08-25T14:30:00.000Z",
                     *       "updated_at": "2026-08-25T14:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Candidate"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `candidate_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "candidate_not_found";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    deleteCandidatesById: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is erased. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `candidate_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "candidate_not_found";
                    };
                };
            };
            /** @description Conflict: `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    patchCandidatesById: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description Only if it is still as the answer with this ETag had it.
                 * @example *
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "first_name": "Priya",
                 *       "last_name": "Venkataraman",
                 *       "email": "priya.v@example.com",
                 *       "phone": "+1 214 555 0142",
                 *       "current_title": "Senior Java Developer",
                 *       "professional_summary": "Builds payment services.",
                 *       "skills": [
                 *         "Java"
                 *       ],
                 *       "skill_years": {
                 *         "Java": 9
                 *       },
                 *       "total_experience_years": 9.5,
                 *       "expected_salary": "$70/hr C2C",
                 *       "target_hourly_rate": 72.5,
                 *       "location": "Plano, TX",
                 *       "preferred_locations": [
                 *         "Dallas, TX"
                 *       ],
                 *       "willing_to_relocate": false,
                 *       "work_authorization": "H1B",
                 *       "employment_types": [
                 *         "C2C"
                 *       ],
                 *       "availability_date": "2026-12-01",
                 *       "preferred_roles": [
                 *         "Java Developer"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date
                     * @example 2026-12-01
                     */
                    availability_date?: string | null;
                    /** @example Senior Java Developer */
                    current_title?: string | null;
                    /** @example priya.v@example.com */
                    email?: string | null;
                    employment_types?: ("C2C" | "W2" | "1099" | "FULL_TIME" | "PART_TIME" | "CONTRACT" | "CONTRACT_TO_HIRE" | "TEMPORARY" | "INTERNSHIP")[];
                    /** @example $70/hr C2C */
                    expected_salary?: string | null;
                    /** @example Priya */
                    first_name?: string | null;
                    /** @example Venkataraman */
                    last_name?: string | null;
                    /** @example Plano, TX */
                    location?: string | null;
                    /** @example +1 214 555 0142 */
                    phone?: string | null;
                    preferred_locations?: string[];
                    preferred_roles?: string[];
                    /** @example Builds payment services. */
                    professional_summary?: string | null;
                    /**
                     * @example {
                     *       "Java": 9
                     *     }
                     */
                    skill_years?: {
                        [key: string]: number;
                    };
                    skills?: string[];
                    /** @example 72.5 */
                    target_hourly_rate?: number | null;
                    /** @example 9.5 */
                    total_experience_years?: number | null;
                    /** @example false */
                    willing_to_relocate?: boolean | null;
                    /**
                     * @example H1B
                     * @enum {unknown}
                     */
                    work_authorization?: "USC" | "GC" | "GC-EAD" | "H1B" | "H4-EAD" | "OPT" | "STEM-OPT" | "CPT" | "TN" | "L2-EAD" | null;
                };
            };
        };
        responses: {
            /** @description The candidate as it is now. */
            200: {
                headers: {
                    /**
                     * @description Which state this is, for `If-Match`.
                     * @example "1"
                     */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "first_name": "Priya",
                     *       "last_name": "Venkataraman",
                     *       "email": "priya.v@example.com",
                     *       "phone": "+1 214 555 0142",
                     *       "current_title": "Senior Java Developer",
                     *       "professional_summary": "Builds payment services.",
                     *       "skills": [
                     *         "Java"
                     *       ],
                     *       "skill_years": {
                     *         "Java": 9
                     *       },
                     *       "total_experience_years": 9.5,
                     *       "expected_salary": "$70/hr C2C",
                     *       "target_hourly_rate": 72.5,
                     *       "location": "Plano, TX",
                     *       "preferred_locations": [
                     *         "Dallas, TX"
                     *       ],
                     *       "willing_to_relocate": true,
                     *       "work_authorization": "USC",
                     *       "employment_types": [
                     *         "C2C"
                     *       ],
                     *       "availability_date": "2026-12-01",
                     *       "preferred_roles": [
                     *         "Java Developer"
                     *       ],
                     *       "expected_salary_min": 145600,
                     *       "status": "pending_review",
                     *       "sent_back_reason": "The visa is missing.",
                     *       "sent_back_at": "2026-08-25T14:30:00.000Z",
                     *       "version": 1,
                     *       "created_at": "2026-08-25T14:30:00.000Z",
                     *       "updated_at": "2026-08-25T14:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Candidate"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `candidate_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "candidate_not_found";
                    };
                };
            };
            /** @description Conflict: `email_taken`, `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "email_taken" | "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Precondition Failed: `precondition_failed` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "precondition_failed";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `candidate_invalid`, `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "candidate_invalid" | "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getCandidatesByIdActivity: {
        parameters: {
            query?: {
                /**
                 * @description Which page, counted from 1.
                 * @example 1
                 */
                page?: number;
                /**
                 * @description How many items a page has at most.
                 * @example 25
                 */
                per_page?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of it, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "at": "2026-08-25T14:30:00.000Z",
                     *           "user_id": 1,
                     *           "full_name": "Kim Colleague",
                     *           "by_token": true,
                     *           "kind": "created",
                     *           "changes": [
                     *             {
                     *               "field": "first_name",
                     *               "before": "Frisco, TX",
                     *               "after": "Plano, TX"
                     *             }
                     *           ],
                     *           "from_status": "SUGGESTED",
                     *           "to_status": "SHORTLISTED",
                     *           "note": "The visa is missing.",
                     *           "role": "Java Developer",
                     *           "match_id": 1,
                     *           "application_id": 1,
                     *           "job_posting_id": 1,
                     *           "title": "Senior Java Developer",
                     *           "company": "Larkmoor Labs"
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "per_page": 1,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["CandidateActivity"][];
                        page: number;
                        per_page: number;
                        total: number;
                    };
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `candidate_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "candidate_not_found";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postCandidatesByIdApprove: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The candidate, and what its matching gave. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidate": {
                     *         "id": 1,
                     *         "first_name": "Priya",
                     *         "last_name": "Venkataraman",
                     *         "email": "priya.v@example.com",
                     *         "phone": "+1 214 555 0142",
                     *         "current_title": "Senior Java Developer",
                     *         "professional_summary": "Builds payment services.",
                     *         "skills": [
                     *           "Java"
                     *         ],
                     *         "skill_years": {
                     *           "Java": 9
                     *         },
                     *         "total_experience_years": 9.5,
                     *         "expected_salary": "$70/hr C2C",
                     *         "target_hourly_rate": 72.5,
                     *         "location": "Plano, TX",
                     *         "preferred_locations": [
                     *           "Dallas, TX"
                     *         ],
                     *         "willing_to_relocate": true,
                     *         "work_authorization": "USC",
                     *         "employment_types": [
                     *           "C2C"
                     *         ],
                     *         "availability_date": "2026-12-01",
                     *         "preferred_roles": [
                     *           "Java Developer"
                     *         ],
                     *         "expected_salary_min": 145600,
                     *         "status": "pending_review",
                     *         "sent_back_reason": "The visa is missing.",
                     *         "sent_back_at": "2026-08-25T14:30:00.000Z",
                     *         "version": 1,
                     *         "created_at": "2026-08-25T14:30:00.000Z",
                     *         "updated_at": "2026-08-25T14:30:00.000Z"
                     *       },
                     *       "matches": {
                     *         "candidate_id": 1,
                     *         "matches_generated": 1,
                     *         "recommended": 1,
                     *         "best_score": 92.5,
                     *         "jobs_considered": 1
                     *       }
                     *     }
                     */
                    "application/json": {
                        candidate: components["schemas"]["Candidate"];
                        matches: {
                            best_score: number | null;
                            candidate_id: number;
                            jobs_considered: number;
                            matches_generated: number;
                            recommended: number;
                        };
                    };
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `candidate_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "candidate_not_found";
                    };
                };
            };
            /** @description Conflict: `candidate_status_conflict`, `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "candidate_status_conflict" | "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postCandidatesByIdArchive: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The candidate. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "first_name": "Priya",
                     *       "last_name": "Venkataraman",
                     *       "email": "priya.v@example.com",
                     *       "phone": "+1 214 555 0142",
                     *       "current_title": "Senior Java Developer",
                     *       "professional_summary": "Builds payment services.",
                     *       "skills": [
                     *         "Java"
                     *       ],
                     *       "skill_years": {
                     *         "Java": 9
                     *       },
                     *       "total_experience_years": 9.5,
                     *       "expected_salary": "$70/hr C2C",
                     *       "target_hourly_rate": 72.5,
                     *       "location": "Plano, TX",
                     *       "preferred_locations": [
                     *         "Dallas, TX"
                     *       ],
                     *       "willing_to_relocate": true,
                     *       "work_authorization": "USC",
                     *       "employment_types": [
                     *         "C2C"
                     *       ],
                     *       "availability_date": "2026-12-01",
                     *       "preferred_roles": [
                     *         "Java Developer"
                     *       ],
                     *       "expected_salary_min": 145600,
                     *       "status": "pending_review",
                     *       "sent_back_reason": "The visa is missing.",
                     *       "sent_back_at": "2026-08-25T14:30:00.000Z",
                     *       "version": 1,
                     *       "created_at": "2026-08-25T14:30:00.000Z",
                     *       "updated_at": "2026-08-25T14:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Candidate"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `candidate_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "candidate_not_found";
                    };
                };
            };
            /** @description Conflict: `candidate_status_conflict`, `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "candidate_status_conflict" | "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postCandidatesByIdRestore: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The candidate. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "first_name": "Priya",
                     *       "last_name": "Venkataraman",
                     *       "email": "priya.v@example.com",
                     *       "phone": "+1 214 555 0142",
                     *       "current_title": "Senior Java Developer",
                     *       "professional_summary": "Builds payment services.",
                     *       "skills": [
                     *         "Java"
                     *       ],
                     *       "skill_years": {
                     *         "Java": 9
                     *       },
                     *       "total_experience_years": 9.5,
                     *       "expected_salary": "$70/hr C2C",
                     *       "target_hourly_rate": 72.5,
                     *       "location": "Plano, TX",
                     *       "preferred_locations": [
                     *         "Dallas, TX"
                     *       ],
                     *       "willing_to_relocate": true,
                     *       "work_authorization": "USC",
                     *       "employment_types": [
                     *         "C2C"
                     *       ],
                     *       "availability_date": "2026-12-01",
                     *       "preferred_roles": [
                     *         "Java Developer"
                     *       ],
                     *       "expected_salary_min": 145600,
                     *       "status": "pending_review",
                     *       "sent_back_reason": "The visa is missing.",
                     *       "sent_back_at": "2026-08-25T14:30:00.000Z",
                     *       "version": 1,
                     *       "created_at": "2026-08-25T14:30:00.000Z",
                     *       "updated_at": "2026-08-25T14:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Candidate"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `candidate_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "candidate_not_found";
                    };
                };
            };
            /** @description Conflict: `candidate_status_conflict`, `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "candidate_status_conflict" | "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postCandidatesByIdReturnToBench: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The candidate, and what its matching gave. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidate": {
                     *         "id": 1,
                     *         "first_name": "Priya",
                     *         "last_name": "Venkataraman",
                     *         "email": "priya.v@example.com",
                     *         "phone": "+1 214 555 0142",
                     *         "current_title": "Senior Java Developer",
                     *         "professional_summary": "Builds payment services.",
                     *         "skills": [
                     *           "Java"
                     *         ],
                     *         "skill_years": {
                     *           "Java": 9
                     *         },
                     *         "total_experience_years": 9.5,
                     *         "expected_salary": "$70/hr C2C",
                     *         "target_hourly_rate": 72.5,
                     *         "location": "Plano, TX",
                     *         "preferred_locations": [
                     *           "Dallas, TX"
                     *         ],
                     *         "willing_to_relocate": true,
                     *         "work_authorization": "USC",
                     *         "employment_types": [
                     *           "C2C"
                     *         ],
                     *         "availability_date": "2026-12-01",
                     *         "preferred_roles": [
                     *           "Java Developer"
                     *         ],
                     *         "expected_salary_min": 145600,
                     *         "status": "pending_review",
                     *         "sent_back_reason": "The visa is missing.",
                     *         "sent_back_at": "2026-08-25T14:30:00.000Z",
                     *         "version": 1,
                     *         "created_at": "2026-08-25T14:30:00.000Z",
                     *         "updated_at": "2026-08-25T14:30:00.000Z"
                     *       },
                     *       "matches": {
                     *         "candidate_id": 1,
                     *         "matches_generated": 1,
                     *         "recommended": 1,
                     *         "best_score": 92.5,
                     *         "jobs_considered": 1
                     *       }
                     *     }
                     */
                    "application/json": {
                        candidate: components["schemas"]["Candidate"];
                        matches: {
                            best_score: number | null;
                            candidate_id: number;
                            jobs_considered: number;
                            matches_generated: number;
                            recommended: number;
                        };
                    };
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `candidate_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "candidate_not_found";
                    };
                };
            };
            /** @description Conflict: `candidate_status_conflict`, `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "candidate_status_conflict" | "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postCandidatesByIdSendBack: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The visa is missing."
                 *     }
                 */
                "application/json": {
                    /** @example The visa is missing. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The candidate. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "first_name": "Priya",
                     *       "last_name": "Venkataraman",
                     *       "email": "priya.v@example.com",
                     *       "phone": "+1 214 555 0142",
                     *       "current_title": "Senior Java Developer",
                     *       "professional_summary": "Builds payment services.",
                     *       "skills": [
                     *         "Java"
                     *       ],
                     *       "skill_years": {
                     *         "Java": 9
                     *       },
                     *       "total_experience_years": 9.5,
                     *       "expected_salary": "$70/hr C2C",
                     *       "target_hourly_rate": 72.5,
                     *       "location": "Plano, TX",
                     *       "preferred_locations": [
                     *         "Dallas, TX"
                     *       ],
                     *       "willing_to_relocate": true,
                     *       "work_authorization": "USC",
                     *       "employment_types": [
                     *         "C2C"
                     *       ],
                     *       "availability_date": "2026-12-01",
                     *       "preferred_roles": [
                     *         "Java Developer"
                     *       ],
                     *       "expected_salary_min": 145600,
                     *       "status": "pending_review",
                     *       "sent_back_reason": "The visa is missing.",
                     *       "sent_back_at": "2026-08-25T14:30:00.000Z",
                     *       "version": 1,
                     *       "created_at": "2026-08-25T14:30:00.000Z",
                     *       "updated_at": "2026-08-25T14:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Candidate"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `candidate_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "candidate_not_found";
                    };
                };
            };
            /** @description Conflict: `candidate_status_conflict`, `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "candidate_status_conflict" | "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getCandidatesExport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A line of names, then one for each candidate. */
            200: {
                headers: {
                    /** @example attachment; filename="candidates.csv" */
                    "content-disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example first_name,last_name,email,skills
                     *     Priya,Venkataraman,priya.v@example.com,Java; AWS
                     */
                    "text/csv": string;
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postCandidatesImport: {
        parameters: {
            query?: {
                /**
                 * @description Changes nothing.
                 * @example false
                 */
                dry_run?: boolean;
            };
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "first_name": "Priya",
                 *         "last_name": "Venkataraman",
                 *         "email": "priya.v@example.com",
                 *         "skills": "Java; AWS"
                 *       }
                 *     ]
                 */
                "application/json": {
                    [key: string]: unknown;
                }[];
                /**
                 * @example first_name,last_name,email,skills
                 *     Priya,Venkataraman,priya.v@example.com,Java; AWS
                 */
                "application/octet-stream": string;
                /** @example {"first_name":"Priya","last_name":"Venkataraman","email":"priya.v@example.com","skills":"Java; AWS"} */
                "application/x-ndjson": string;
                /**
                 * @example {
                 *       "file": "first_name,last_name,email,skills\r\nPriya,Venkataraman,priya.v@example.com,Java; AWS\r\n"
                 *     }
                 */
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @example first_name,last_name,email,skills
                     *     Priya,Venkataraman,priya.v@example.com,Java; AWS
                     */
                    file: string;
                };
                /**
                 * @example first_name,last_name,email,skills
                 *     Priya,Venkataraman,priya.v@example.com,Java; AWS
                 */
                "text/csv": string;
            };
        };
        responses: {
            /** @description What became of each row. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "dry_run": true,
                     *       "total": 1,
                     *       "created": 1,
                     *       "updated": 1,
                     *       "unchanged": 1,
                     *       "failed": 1,
                     *       "ignored_columns": [
                     *         "Notes"
                     *       ],
                     *       "rows": [
                     *         {
                     *           "row": 1,
                     *           "outcome": "created",
                     *           "candidate_id": 1,
                     *           "errors": [
                     *             {
                     *               "field": "email",
                     *               "message": "is not an e-mail address"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        created: number;
                        dry_run: boolean;
                        failed: number;
                        ignored_columns: string[];
                        rows: {
                            candidate_id: number | null;
                            errors: {
                                /** @example email */
                                field: string;
                                /** @example is not an e-mail address */
                                message: string;
                            }[];
                            /** @enum {unknown} */
                            outcome: "created" | "updated" | "unchanged" | "failed";
                            row: number;
                        }[];
                        total: number;
                        unchanged: number;
                        updated: number;
                    };
                    /**
                     * @example row,field,message
                     *     3,email,is not an e-mail address
                     */
                    "text/csv": string;
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Conflict: `email_taken`, `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "email_taken" | "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `file_missing`, `file_empty`, `file_format_unknown`, `file_is_binary`, `file_is_html`, `file_truncated`, `upload_interrupted`, `import_too_large`, `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "file_missing" | "file_empty" | "file_format_unknown" | "file_is_binary" | "file_is_html" | "file_truncated" | "upload_interrupted" | "import_too_large" | "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postCandidatesParseResume: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "resume_text": "Priya Venkataraman\nSenior Java Developer\npriya.v@example.com\nPlano, TX"
                 *     }
                 */
                "application/json": {
                    /**
                     * @example Priya Venkataraman
                     *     Senior Java Developer
                     *     priya.v@example.com
                     *     Plano, TX
                     */
                    resume_text: string;
                };
                /**
                 * @example Priya Venkataraman
                 *     Senior Java Developer
                 *     priya.v@example.com
                 *     Plano, TX
                 */
                "text/plain": string;
            };
        };
        responses: {
            /** @description A profile that can be sent to add a candidate, and the words that it was read from. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "profile": {
                     *         "first_name": "Priya",
                     *         "last_name": "Venkataraman",
                     *         "email": "priya.v@example.com",
                     *         "phone": "+1 214 555 0142",
                     *         "current_title": "Senior Java Developer",
                     *         "professional_summary": "Builds payment services.",
                     *         "skills": [
                     *           "Java"
                     *         ],
                     *         "skill_years": {
                     *           "Java": 9
                     *         },
                     *         "total_experience_years": 9.5,
                     *         "expected_salary": "$70/hr C2C",
                     *         "target_hourly_rate": 72.5,
                     *         "location": "Plano, TX",
                     *         "preferred_locations": [
                     *           "Dallas, TX"
                     *         ],
                     *         "willing_to_relocate": true,
                     *         "work_authorization": "USC",
                     *         "employment_types": [
                     *           "C2C"
                     *         ],
                     *         "availability_date": "2026-12-01",
                     *         "preferred_roles": [
                     *           "Java Developer"
                     *         ]
                     *       },
                     *       "evidence": {
                     *         "email": [
                     *           "priya.v@example.com"
                     *         ]
                     *       },
                     *       "employments": [
                     *         {
                     *           "title": "Java Developer",
                     *           "company": "Northwind Payments",
                     *           "from": "2020-01",
                     *           "to": "2024-06",
                     *           "text": "Java Developer, Northwind Payments"
                     *         }
                     *       ],
                     *       "links": [
                     *         "https://example.com/priya"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        employments: {
                            company: string | null;
                            /** @example 2020-01 */
                            from: string;
                            /** @example Java Developer, Northwind Payments */
                            text: string;
                            title: string | null;
                            to: string | null;
                        }[];
                        /**
                         * @example {
                         *       "email": [
                         *         "priya.v@example.com"
                         *       ]
                         *     }
                         */
                        evidence: {
                            [key: string]: string[];
                        };
                        links: string[];
                        profile: components["schemas"]["CandidateProfile"];
                    };
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `resume_empty` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "resume_empty";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getJobMatchesByIdFeedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The feedback; of a match that nobody has touched, that nothing has happened. */
            200: {
                headers: {
                    /**
                     * @description Which state this is, for `If-Match`.
                     * @example "1"
                     */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "match_id": 1,
                     *       "was_viewed": true,
                     *       "was_shortlisted": true,
                     *       "was_applied": true,
                     *       "was_interviewed": false,
                     *       "was_hired": false,
                     *       "was_rejected": true,
                     *       "recruiter_rating": 4,
                     *       "candidate_rating": 4,
                     *       "rejection_reason": "The rate is too low",
                     *       "time_to_view_seconds": 3600,
                     *       "time_to_action_seconds": 3600,
                     *       "updated_at": "2026-08-25T14:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Feedback"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `match_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "match_not_found";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    putJobMatchesByIdFeedback: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description Only if it is still as the answer with this ETag had it.
                 * @example *
                 */
                "If-Match"?: string;
            };
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "recruiter_rating": 4,
                 *       "candidate_rating": 4
                 *     }
                 */
                "application/json": {
                    /**
                     * @description 5 is the best; null takes a rating back.
                     * @example 4
                     */
                    candidate_rating?: number | null;
                    /**
                     * @description 5 is the best; null takes a rating back.
                     * @example 4
                     */
                    recruiter_rating?: number | null;
                };
            };
        };
        responses: {
            /** @description The feedback as it is now. */
            200: {
                headers: {
                    /**
                     * @description Which state this is, for `If-Match`.
                     * @example "1"
                     */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "match_id": 1,
                     *       "was_viewed": true,
                     *       "was_shortlisted": true,
                     *       "was_applied": true,
                     *       "was_interviewed": false,
                     *       "was_hired": false,
                     *       "was_rejected": true,
                     *       "recruiter_rating": 4,
                     *       "candidate_rating": 4,
                     *       "rejection_reason": "The rate is too low",
                     *       "time_to_view_seconds": 3600,
                     *       "time_to_action_seconds": 3600,
                     *       "updated_at": "2026-08-25T14:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Feedback"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `match_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "match_not_found";
                    };
                };
            };
            /** @description Conflict: `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Precondition Failed: `precondition_failed` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "precondition_failed";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    patchJobMatchesByIdStatus: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description Only if it is still as the answer with this ETag had it.
                 * @example *
                 */
                "If-Match"?: string;
            };
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "REJECTED",
                 *       "reason": "The rate is too low"
                 *     }
                 */
                "application/json": {
                    /** @example The rate is too low */
                    reason?: string;
                    /** @enum {unknown} */
                    status: "SUGGESTED" | "VIEWED" | "APPLIED" | "REJECTED" | "SHORTLISTED";
                };
            };
        };
        responses: {
            /** @description The match as it is now. */
            200: {
                headers: {
                    /**
                     * @description Which state this is, for `If-Match`.
                     * @example "1"
                     */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "match_score": 92.5,
                     *       "grade": "A+",
                     *       "is_recommended": true,
                     *       "skill_match_score": 92.5,
                     *       "experience_match_score": 92.5,
                     *       "location_match_score": 92.5,
                     *       "salary_match_score": 92.5,
                     *       "semantic_similarity": 92.5,
                     *       "recency_score": 92.5,
                     *       "matched_skills": [
                     *         "Java"
                     *       ],
                     *       "missing_skills": [
                     *         "Kubernetes"
                     *       ],
                     *       "match_reasons": [
                     *         "Has 3 of 4 required skills"
                     *       ],
                     *       "platform": "dice",
                     *       "title": "Senior Java Developer",
                     *       "company": "Larkmoor Labs",
                     *       "location": "Dallas, TX",
                     *       "places": [
                     *         {
                     *           "text": "Dallas, TX",
                     *           "city": "Dallas",
                     *           "state": "TX",
                     *           "country": "US"
                     *         }
                     *       ],
                     *       "is_remote": true,
                     *       "workplace": "onsite",
                     *       "salary_range": "$140,000 - $160,000",
                     *       "salary_min": 140000,
                     *       "salary_max": 160000,
                     *       "employment_types": [
                     *         "C2C"
                     *       ],
                     *       "work_authorization_terms": [
                     *         {
                     *           "value": "USC",
                     *           "accepted": true,
                     *           "text": "US citizens only"
                     *         }
                     *       ],
                     *       "posted_date": "2026-08-25",
                     *       "job_url": "https://jobs.example.com/d-1001",
                     *       "job_status": "ACTIVE",
                     *       "id": 1,
                     *       "candidate_id": 1,
                     *       "job_posting_id": 1,
                     *       "status": "SUGGESTED",
                     *       "algorithm": "five_factor",
                     *       "weights": {
                     *         "skills": 0.4,
                     *         "experience": 0.25,
                     *         "location": 0.15,
                     *         "salary": 0.1,
                     *         "semantic": 0.1
                     *       },
                     *       "matched_at": "2026-08-25T14:30:00.000Z",
                     *       "suggested_at": "2026-08-25T14:30:00.000Z",
                     *       "updated_at": "2026-08-25T14:30:00.000Z",
                     *       "other_sources": [
                     *         {
                     *           "id": 2,
                     *           "platform": "indeed",
                     *           "external_job_id": "in-77",
                     *           "job_url": "https://jobs.example.com/in-77",
                     *           "salary_range": "$140,000 - $160,000",
                     *           "posted_date": "2026-08-25",
                     *           "status": "ACTIVE"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Match"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `match_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "match_not_found";
                    };
                };
            };
            /** @description Conflict: `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Precondition Failed: `precondition_failed` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "precondition_failed";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `reason_misplaced`, `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "reason_misplaced" | "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getJobMatchesCandidatesById: {
        parameters: {
            query?: {
                /** @example true */
                is_recommended?: boolean;
                /** @example 92.5 */
                min_score?: number;
                /**
                 * @description Which page, counted from 1.
                 * @example 1
                 */
                page?: number;
                /**
                 * @description How many items a page has at most.
                 * @example 25
                 */
                per_page?: number;
                /** @example SUGGESTED */
                status?: "SUGGESTED" | "VIEWED" | "APPLIED" | "REJECTED" | "SHORTLISTED";
            };
            header?: never;
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of matches. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "match_score": 92.5,
                     *           "grade": "A+",
                     *           "is_recommended": true,
                     *           "skill_match_score": 92.5,
                     *           "experience_match_score": 92.5,
                     *           "location_match_score": 92.5,
                     *           "salary_match_score": 92.5,
                     *           "semantic_similarity": 92.5,
                     *           "recency_score": 92.5,
                     *           "matched_skills": [
                     *             "Java"
                     *           ],
                     *           "missing_skills": [
                     *             "Kubernetes"
                     *           ],
                     *           "match_reasons": [
                     *             "Has 3 of 4 required skills"
                     *           ],
                     *           "platform": "dice",
                     *           "title": "Senior Java Developer",
                     *           "company": "Larkmoor Labs",
                     *           "location": "Dallas, TX",
                     *           "places": [
                     *             {
                     *               "text": "Dallas, TX",
                     *               "city": "Dallas",
                     *               "state": "TX",
                     *               "country": "US"
                     *             }
                     *           ],
                     *           "is_remote": true,
                     *           "workplace": "onsite",
                     *           "salary_range": "$140,000 - $160,000",
                     *           "salary_min": 140000,
                     *           "salary_max": 160000,
                     *           "employment_types": [
                     *             "C2C"
                     *           ],
                     *           "work_authorization_terms": [
                     *             {
                     *               "value": "USC",
                     *               "accepted": true,
                     *               "text": "US citizens only"
                     *             }
                     *           ],
                     *           "posted_date": "2026-08-25",
                     *           "job_url": "https://jobs.example.com/d-1001",
                     *           "job_status": "ACTIVE",
                     *           "id": 1,
                     *           "candidate_id": 1,
                     *           "job_posting_id": 1,
                     *           "status": "SUGGESTED",
                     *           "algorithm": "five_factor",
                     *           "weights": {
                     *             "skills": 0.4,
                     *             "experience": 0.25,
                     *             "location": 0.15,
                     *             "salary": 0.1,
                     *             "semantic": 0.1
                     *           },
                     *           "matched_at": "2026-08-25T14:30:00.000Z",
                     *           "suggested_at": "2026-08-25T14:30:00.000Z",
                     *           "updated_at": "2026-08-25T14:30:00.000Z",
                     *           "other_sources": [
                     *             {
                     *               "id": 2,
                     *               "platform": "indeed",
                     *               "external_job_id": "in-77",
                     *               "job_url": "https://jobs.example.com/in-77",
                     *               "salary_range": "$140,000 - $160,000",
                     *               "posted_date": "2026-08-25",
                     *               "status": "ACTIVE"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "per_page": 1,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Match"][];
                        page: number;
                        per_page: number;
                        total: number;
                    };
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `candidate_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "candidate_not_found";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postJobMatchesCandidatesByIdGenerate: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a new ranking of all postings gave. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidate_id": 1,
                     *       "matches_generated": 1,
                     *       "recommended": 1,
                     *       "best_score": 92.5,
                     *       "jobs_considered": 1
                     *     }
                     */
                    "application/json": components["schemas"]["GenerateResult"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `candidate_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "candidate_not_found";
                    };
                };
            };
            /** @description Conflict: `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getJobMatchesCandidatesByIdMatchesByMatchId: {
        parameters: {
            query?: {
                /**
                 * @description Nobody is looking at it yet.
                 * @example false
                 */
                ahead?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
                /** @example 1 */
                matchId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The match and why it has its score. */
            200: {
                headers: {
                    /**
                     * @description Which state this is, for `If-Match`.
                     * @example "1"
                     */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "match_score": 92.5,
                     *       "grade": "A+",
                     *       "is_recommended": true,
                     *       "skill_match_score": 92.5,
                     *       "experience_match_score": 92.5,
                     *       "location_match_score": 92.5,
                     *       "salary_match_score": 92.5,
                     *       "semantic_similarity": 92.5,
                     *       "recency_score": 92.5,
                     *       "matched_skills": [
                     *         "Java"
                     *       ],
                     *       "missing_skills": [
                     *         "Kubernetes"
                     *       ],
                     *       "match_reasons": [
                     *         "Has 3 of 4 required skills"
                     *       ],
                     *       "platform": "dice",
                     *       "title": "Senior Java Developer",
                     *       "company": "Larkmoor Labs",
                     *       "location": "Dallas, TX",
                     *       "places": [
                     *         {
                     *           "text": "Dallas, TX",
                     *           "city": "Dallas",
                     *           "state": "TX",
                     *           "country": "US"
                     *         }
                     *       ],
                     *       "is_remote": true,
                     *       "workplace": "onsite",
                     *       "salary_range": "$140,000 - $160,000",
                     *       "salary_min": 140000,
                     *       "salary_max": 160000,
                     *       "employment_types": [
                     *         "C2C"
                     *       ],
                     *       "work_authorization_terms": [
                     *         {
                     *           "value": "USC",
                     *           "accepted": true,
                     *           "text": "US citizens only"
                     *         }
                     *       ],
                     *       "posted_date": "2026-08-25",
                     *       "job_url": "https://jobs.example.com/d-1001",
                     *       "job_status": "ACTIVE",
                     *       "id": 1,
                     *       "candidate_id": 1,
                     *       "job_posting_id": 1,
                     *       "status": "SUGGESTED",
                     *       "algorithm": "five_factor",
                     *       "weights": {
                     *         "skills": 0.4,
                     *         "experience": 0.25,
                     *         "location": 0.15,
                     *         "salary": 0.1,
                     *         "semantic": 0.1
                     *       },
                     *       "matched_at": "2026-08-25T14:30:00.000Z",
                     *       "suggested_at": "2026-08-25T14:30:00.000Z",
                     *       "updated_at": "2026-08-25T14:30:00.000Z",
                     *       "other_sources": [
                     *         {
                     *           "id": 2,
                     *           "platform": "indeed",
                     *           "external_job_id": "in-77",
                     *           "job_url": "https://jobs.example.com/in-77",
                     *           "salary_range": "$140,000 - $160,000",
                     *           "posted_date": "2026-08-25",
                     *           "status": "ACTIVE"
                     *         }
                     *       ],
                     *       "explanation": {
                     *         "summary": "An excellent match",
                     *         "strengths": [
                     *           "Has 3 of 4 required skills"
                     *         ],
                     *         "gaps": [
                     *           "Kubernetes is missing"
                     *         ],
                     *         "recommendations": [
                     *           "Submit today"
                     *         ],
                     *         "factors": [
                     *           {
                     *             "factor": "skills",
                     *             "score": 92.5,
                     *             "weight": 0.4,
                     *             "points": 37
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ExplainedMatch"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `match_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "match_not_found";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postJobMatchesCandidatesByIdPreview: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "add_skills": [
                 *         "Kubernetes"
                 *       ]
                 *     }
                 */
                "application/json": {
                    add_skills?: string[];
                    weights?: components["schemas"]["MatchWeights"];
                };
            };
        };
        responses: {
            /** @description The list as matching would make it, the best first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "weights": {
                     *         "skills": 0.4,
                     *         "experience": 0.25,
                     *         "location": 0.15,
                     *         "salary": 0.1,
                     *         "semantic": 0.1
                     *       },
                     *       "jobs_considered": 1,
                     *       "items": [
                     *         {
                     *           "match_score": 92.5,
                     *           "grade": "A+",
                     *           "is_recommended": true,
                     *           "skill_match_score": 92.5,
                     *           "experience_match_score": 92.5,
                     *           "location_match_score": 92.5,
                     *           "salary_match_score": 92.5,
                     *           "semantic_similarity": 92.5,
                     *           "recency_score": 92.5,
                     *           "matched_skills": [
                     *             "Java"
                     *           ],
                     *           "missing_skills": [
                     *             "Kubernetes"
                     *           ],
                     *           "match_reasons": [
                     *             "Has 3 of 4 required skills"
                     *           ],
                     *           "platform": "dice",
                     *           "title": "Senior Java Developer",
                     *           "company": "Larkmoor Labs",
                     *           "location": "Dallas, TX",
                     *           "places": [
                     *             {
                     *               "text": "Dallas, TX",
                     *               "city": "Dallas",
                     *               "state": "TX",
                     *               "country": "US"
                     *             }
                     *           ],
                     *           "is_remote": true,
                     *           "workplace": "onsite",
                     *           "salary_range": "$140,000 - $160,000",
                     *           "salary_min": 140000,
                     *           "salary_max": 160000,
                     *           "employment_types": [
                     *             "C2C"
                     *           ],
                     *           "work_authorization_terms": [
                     *             {
                     *               "value": "USC",
                     *               "accepted": true,
                     *               "text": "US citizens only"
                     *             }
                     *           ],
                     *           "posted_date": "2026-08-25",
                     *           "job_url": "https://jobs.example.com/d-1001",
                     *           "job_status": "ACTIVE",
                     *           "job_posting_id": 1,
                     *           "match_id": 1,
                     *           "status": "SUGGESTED",
                     *           "previous_score": 92.5,
                     *           "explanation": {
                     *             "summary": "An excellent match",
                     *             "strengths": [
                     *               "Has 3 of 4 required skills"
                     *             ],
                     *             "gaps": [
                     *               "Kubernetes is missing"
                     *             ],
                     *             "recommendations": [
                     *               "Submit today"
                     *             ],
                     *             "factors": [
                     *               {
                     *                 "factor": "skills",
                     *                 "score": 92.5,
                     *                 "weight": 0.4,
                     *                 "points": 37
                     *               }
                     *             ]
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MatchPreview"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `candidate_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "candidate_not_found";
                    };
                };
            };
            /** @description Conflict: `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `weights_all_zero`, `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "weights_all_zero" | "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postJobMatchesGenerateAll: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run, which has begun. */
            202: {
                headers: {
                    /**
                     * @description Where it is from now on.
                     * @example /api/job-matches/runs/1
                     */
                    location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "run_status": "IN_PROGRESS",
                     *       "total": 40,
                     *       "done": 10,
                     *       "failed": 0,
                     *       "matches": 480,
                     *       "error": null,
                     *       "started_at": "2026-08-25T14:30:00.000Z",
                     *       "completed_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["MatchRun"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Conflict: `match_run_in_progress`, `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "match_run_in_progress" | "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getJobMatchesRuns: {
        parameters: {
            query?: {
                /**
                 * @description Which page, counted from 1.
                 * @example 1
                 */
                page?: number;
                /**
                 * @description How many items a page has at most.
                 * @example 25
                 */
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "run_status": "IN_PROGRESS",
                     *           "total": 40,
                     *           "done": 10,
                     *           "failed": 0,
                     *           "matches": 480,
                     *           "error": null,
                     *           "started_at": "2026-08-25T14:30:00.000Z",
                     *           "completed_at": null
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "per_page": 1,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["MatchRun"][];
                        page: number;
                        per_page: number;
                        total: number;
                    };
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getJobMatchesRunsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "run_status": "IN_PROGRESS",
                     *       "total": 40,
                     *       "done": 10,
                     *       "failed": 0,
                     *       "matches": 480,
                     *       "error": null,
                     *       "started_at": "2026-08-25T14:30:00.000Z",
                     *       "completed_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["MatchRun"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `match_run_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "match_run_not_found";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getJobPostings: {
        parameters: {
            query?: {
                /**
                 * @description Years that a candidate has.
                 * @example 6
                 */
                experience?: number;
                /** @example true */
                is_remote?: boolean;
                /**
                 * @description A place in any spelling, or "Remote".
                 * @example Dallas, TX
                 */
                location?: string;
                /**
                 * @description Which page, counted from 1.
                 * @example 1
                 */
                page?: number;
                /**
                 * @description How many items a page has at most.
                 * @example 25
                 */
                per_page?: number;
                /**
                 * @description The board.
                 * @example dice
                 */
                platform?: string;
                /** @example 2026-08-25 */
                posted_since?: string;
                /**
                 * @description Words of the title, company, skills or keywords; all of them.
                 * @example java developer
                 */
                q?: string;
                /**
                 * @description A role in any spelling.
                 * @example Java Developer
                 */
                role?: string;
                /**
                 * @description USD a year.
                 * @example 120000
                 */
                salary_min?: number;
                /**
                 * @description Comma-separated, in any spelling; postings that ask for most of them come first.
                 * @example java,kafka
                 */
                skills?: string;
                /** @example ACTIVE */
                status?: "ACTIVE" | "EXPIRED" | "FILLED" | "CLOSED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of postings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "platform": "dice",
                     *           "external_job_id": "d-1001",
                     *           "title": "Senior Java Developer",
                     *           "company": "Larkmoor Labs",
                     *           "location": "Dallas, TX",
                     *           "salary_range": "$140,000 - $160,000",
                     *           "salary_min": 140000,
                     *           "salary_max": 160000,
                     *           "experience_min": 5,
                     *           "experience_max": 8,
                     *           "skills": [
                     *             "Java"
                     *           ],
                     *           "is_remote": false,
                     *           "workplace": "onsite",
                     *           "job_type": "Full-time",
                     *           "normalized_role": "Java Developer",
                     *           "seniority": "senior",
                     *           "job_url": "https://jobs.example.com/d-1001",
                     *           "status": "ACTIVE",
                     *           "posted_date": "2026-08-25",
                     *           "imported_at": "2026-08-25T14:30:00.000Z",
                     *           "canonical_id": 1
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "per_page": 1,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["PostingSummary"][];
                        page: number;
                        per_page: number;
                        total: number;
                    };
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getJobPostingsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The posting, with what was understood of it and from which words. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "platform": "dice",
                     *       "external_job_id": "d-1001",
                     *       "title": "Senior Java Developer",
                     *       "company": "Larkmoor Labs",
                     *       "location": "Dallas, TX",
                     *       "salary_range": "$140,000 - $160,000",
                     *       "salary_min": 140000,
                     *       "salary_max": 160000,
                     *       "experience_min": 5,
                     *       "experience_max": 8,
                     *       "skills": [
                     *         "Java"
                     *       ],
                     *       "is_remote": false,
                     *       "workplace": "onsite",
                     *       "job_type": "Full-time",
                     *       "normalized_role": "Java Developer",
                     *       "seniority": "senior",
                     *       "job_url": "https://jobs.example.com/d-1001",
                     *       "status": "ACTIVE",
                     *       "posted_date": "2026-08-25",
                     *       "imported_at": "2026-08-25T14:30:00.000Z",
                     *       "canonical_id": 1,
                     *       "description": "Five years of Java, Spring Boot and Kafka.",
                     *       "requirements": "Java, Spring Boot, Kafka",
                     *       "salary_currency": "USD",
                     *       "salary_period": "year",
                     *       "experience_required": "Five years",
                     *       "keywords": [
                     *         "java developer"
                     *       ],
                     *       "places": [
                     *         {
                     *           "text": "Dallas, TX",
                     *           "city": "Dallas",
                     *           "state": "TX",
                     *           "country": "US"
                     *         }
                     *       ],
                     *       "employment_terms": [
                     *         {
                     *           "value": "C2C",
                     *           "accepted": true,
                     *           "text": "C2C welcome"
                     *         }
                     *       ],
                     *       "work_authorization_terms": [
                     *         {
                     *           "value": "USC",
                     *           "accepted": true,
                     *           "text": "US citizens only"
                     *         }
                     *       ],
                     *       "apply_url": "https://jobs.example.com/d-1001/apply",
                     *       "evidence": {
                     *         "salary": [
                     *           "$140,000 - $160,000"
                     *         ]
                     *       },
                     *       "skill_mentions": [
                     *         {
                     *           "skill": "Java",
                     *           "in": "title",
                     *           "start": 14,
                     *           "end": 18
                     *         }
                     *       ],
                     *       "embedding_model": "local-1",
                     *       "updated_at": "2026-08-25T14:30:00.000Z",
                     *       "other_sources": [
                     *         {
                     *           "id": 2,
                     *           "platform": "indeed",
                     *           "external_job_id": "in-77",
                     *           "job_url": "https://jobs.example.com/in-77",
                     *           "salary_range": "$140,000 - $160,000",
                     *           "posted_date": "2026-08-25",
                     *           "status": "ACTIVE"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PostingDetail"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `job_posting_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "job_posting_not_found";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getJobPostingsByIdCandidates: {
        parameters: {
            query?: {
                /**
                 * @description Which page, counted from 1.
                 * @example 1
                 */
                page?: number;
                /**
                 * @description How many items a page has at most.
                 * @example 25
                 */
                per_page?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of candidates; `is_excluded` where the job preferences keep the posting out of all lists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "match_score": 92.5,
                     *           "grade": "A+",
                     *           "is_recommended": true,
                     *           "skill_match_score": 92.5,
                     *           "experience_match_score": 92.5,
                     *           "location_match_score": 92.5,
                     *           "salary_match_score": 92.5,
                     *           "semantic_similarity": 92.5,
                     *           "recency_score": 92.5,
                     *           "matched_skills": [
                     *             "Java"
                     *           ],
                     *           "missing_skills": [
                     *             "Kubernetes"
                     *           ],
                     *           "match_reasons": [
                     *             "Has 3 of 4 required skills"
                     *           ],
                     *           "candidate_id": 1,
                     *           "first_name": "Priya",
                     *           "last_name": "Example",
                     *           "current_title": "Senior Java Developer",
                     *           "work_authorization": "H1B",
                     *           "availability_date": "2026-08-25",
                     *           "match_id": 1,
                     *           "match_status": "SUGGESTED"
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "per_page": 1,
                     *       "total": 1,
                     *       "is_excluded": true
                     *     }
                     */
                    "application/json": components["schemas"]["FittingCandidates"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `job_posting_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "job_posting_not_found";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getJobPostingsSearch: {
        parameters: {
            query?: {
                /**
                 * @description Years that a candidate has.
                 * @example 6
                 */
                experience?: number;
                /** @example true */
                is_remote?: boolean;
                /**
                 * @description A place in any spelling, or "Remote".
                 * @example Dallas, TX
                 */
                location?: string;
                /**
                 * @description Which page, counted from 1.
                 * @example 1
                 */
                page?: number;
                /**
                 * @description How many items a page has at most.
                 * @example 25
                 */
                per_page?: number;
                /**
                 * @description The board.
                 * @example dice
                 */
                platform?: string;
                /** @example 2026-08-25 */
                posted_since?: string;
                /**
                 * @description Words of the title, company, skills or keywords; all of them.
                 * @example java developer
                 */
                q?: string;
                /**
                 * @description A role in any spelling.
                 * @example Java Developer
                 */
                role?: string;
                /**
                 * @description USD a year.
                 * @example 120000
                 */
                salary_min?: number;
                /**
                 * @description Comma-separated, in any spelling; postings that ask for most of them come first.
                 * @example java,kafka
                 */
                skills?: string;
                /** @example ACTIVE */
                status?: "ACTIVE" | "EXPIRED" | "FILLED" | "CLOSED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of postings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "platform": "dice",
                     *           "external_job_id": "d-1001",
                     *           "title": "Senior Java Developer",
                     *           "company": "Larkmoor Labs",
                     *           "location": "Dallas, TX",
                     *           "salary_range": "$140,000 - $160,000",
                     *           "salary_min": 140000,
                     *           "salary_max": 160000,
                     *           "experience_min": 5,
                     *           "experience_max": 8,
                     *           "skills": [
                     *             "Java"
                     *           ],
                     *           "is_remote": false,
                     *           "workplace": "onsite",
                     *           "job_type": "Full-time",
                     *           "normalized_role": "Java Developer",
                     *           "seniority": "senior",
                     *           "job_url": "https://jobs.example.com/d-1001",
                     *           "status": "ACTIVE",
                     *           "posted_date": "2026-08-25",
                     *           "imported_at": "2026-08-25T14:30:00.000Z",
                     *           "canonical_id": 1
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "per_page": 1,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["PostingSummary"][];
                        page: number;
                        per_page: number;
                        total: number;
                    };
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Unprocessable Entity: `search_empty` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "search_empty";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getJobPostingsStats: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total": 1,
                     *       "by_status": {
                     *         "ACTIVE": 1
                     *       },
                     *       "by_platform": {
                     *         "dice": 1
                     *       },
                     *       "remote": 0,
                     *       "with_salary": 1,
                     *       "with_skills": 1,
                     *       "duplicates": 0,
                     *       "embedded": 1,
                     *       "posted_last_7_days": 1,
                     *       "top_skills": [
                     *         {
                     *           "skill": "Java",
                     *           "count": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PostingStatistics"];
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getJobsBatches: {
        parameters: {
            query?: {
                /** @example IN_PROGRESS */
                import_status?: "IN_PROGRESS" | "COMPLETED" | "FAILED";
                /**
                 * @description Which page, counted from 1.
                 * @example 1
                 */
                page?: number;
                /**
                 * @description How many items a page has at most.
                 * @example 25
                 */
                per_page?: number;
                /** @example dice */
                platform?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of imports. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "batch_id": "6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11",
                     *           "platform": "dice",
                     *           "file_name": "postings.csv",
                     *           "import_status": "IN_PROGRESS",
                     *           "total_jobs": 1,
                     *           "new_jobs": 1,
                     *           "updated_jobs": 0,
                     *           "unchanged_jobs": 0,
                     *           "failed_jobs": 0,
                     *           "error": "The upload broke off.",
                     *           "started_at": "2026-08-25T14:30:00.000Z",
                     *           "completed_at": "2026-08-25T14:30:00.000Z"
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "per_page": 1,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["ImportBatch"][];
                        page: number;
                        per_page: number;
                        total: number;
                    };
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getJobsBatchesById: {
        parameters: {
            query?: {
                /**
                 * @description Which page, counted from 1.
                 * @example 1
                 */
                page?: number;
                /**
                 * @description How many items a page has at most.
                 * @example 25
                 */
                per_page?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import, and a page of its failed rows in the order of the file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "batch_id": "6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11",
                     *       "platform": "dice",
                     *       "file_name": "postings.csv",
                     *       "import_status": "IN_PROGRESS",
                     *       "total_jobs": 1,
                     *       "new_jobs": 1,
                     *       "updated_jobs": 0,
                     *       "unchanged_jobs": 0,
                     *       "failed_jobs": 0,
                     *       "error": "The upload broke off.",
                     *       "started_at": "2026-08-25T14:30:00.000Z",
                     *       "completed_at": "2026-08-25T14:30:00.000Z",
                     *       "failures": {
                     *         "items": [
                     *           {
                     *             "row_number": 1,
                     *             "severity": "error",
                     *             "field": "title",
                     *             "code": "required",
                     *             "message": "The title is missing.",
                     *             "raw_row": "{\"job_id\":\"d-1001\",\"company\":\"Larkmoor Labs\"}"
                     *           }
                     *         ],
                     *         "page": 1,
                     *         "per_page": 1,
                     *         "total": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ImportBatchDetail"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `import_batch_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "import_batch_not_found";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postJobsImport: {
        parameters: {
            query?: {
                /** @example postings.csv */
                file_name?: string;
                /**
                 * @description Of rows that name none.
                 * @example dice
                 */
                platform?: string;
            };
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "job_id": "d-1001",
                 *         "platform": "dice",
                 *         "title": "Senior Java Developer",
                 *         "company": "Larkmoor Labs",
                 *         "location": "Dallas, TX",
                 *         "salary": "$140,000 - $160,000",
                 *         "description": "Five years of Java, Spring Boot and Kafka.",
                 *         "posted_date": "2026-08-25"
                 *       }
                 *     ]
                 */
                "application/json": {
                    [key: string]: unknown;
                }[];
                /**
                 * @example "job_id","platform","title","company","location","salary","description","posted_date"
                 *     "d-1001","dice","Senior Java Developer","Larkmoor Labs","Dallas, TX","$140,000 - $160,000","Five years of Java, Spring Boot and Kafka.","2026-08-25"
                 */
                "application/octet-stream": string;
                /** @example {"job_id":"d-1001","platform":"dice","title":"Senior Java Developer","company":"Larkmoor Labs","location":"Dallas, TX","salary":"$140,000 - $160,000","description":"Five years of Java, Spring Boot and Kafka.","posted_date":"2026-08-25"} */
                "application/x-ndjson": string;
                /**
                 * @example {
                 *       "platform": "dice",
                 *       "file": "\"job_id\",\"platform\",\"title\",\"company\",\"location\",\"salary\",\"description\",\"posted_date\"\r\n\"d-1001\",\"dice\",\"Senior Java Developer\",\"Larkmoor Labs\",\"Dallas, TX\",\"$140,000 - $160,000\",\"Five years of Java, Spring Boot and Kafka.\",\"2026-08-25\""
                 *     }
                 */
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @example "job_id","platform","title","company","location","salary","description","posted_date"
                     *     "d-1001","dice","Senior Java Developer","Larkmoor Labs","Dallas, TX","$140,000 - $160,000","Five years of Java, Spring Boot and Kafka.","2026-08-25"
                     */
                    file: string;
                    /** @example dice */
                    platform?: string;
                };
                /**
                 * @example "job_id","platform","title","company","location","salary","description","posted_date"
                 *     "d-1001","dice","Senior Java Developer","Larkmoor Labs","Dallas, TX","$140,000 - $160,000","Five years of Java, Spring Boot and Kafka.","2026-08-25"
                 */
                "text/csv": string;
            };
        };
        responses: {
            /** @description The import, at its end. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "batch_id": "6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11",
                     *       "platform": "dice",
                     *       "file_name": "postings.csv",
                     *       "import_status": "IN_PROGRESS",
                     *       "total_jobs": 1,
                     *       "new_jobs": 1,
                     *       "updated_jobs": 0,
                     *       "unchanged_jobs": 0,
                     *       "failed_jobs": 0,
                     *       "error": "The upload broke off.",
                     *       "started_at": "2026-08-25T14:30:00.000Z",
                     *       "completed_at": "2026-08-25T14:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ImportBatch"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Conflict: `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `platform_unknown`, `file_missing`, `file_empty`, `file_format_unknown`, `file_is_binary`, `file_is_html`, `file_truncated`, `upload_interrupted`, `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "platform_unknown" | "file_missing" | "file_empty" | "file_format_unknown" | "file_is_binary" | "file_is_html" | "file_truncated" | "upload_interrupted" | "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable`, `server_stopping` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable" | "server_stopping";
                    };
                };
            };
        };
    };
    getJobsStats: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total": 1,
                     *       "by_status": {
                     *         "ACTIVE": 1
                     *       },
                     *       "by_platform": {
                     *         "dice": 1
                     *       },
                     *       "remote": 0,
                     *       "with_salary": 1,
                     *       "with_skills": 1,
                     *       "duplicates": 0,
                     *       "embedded": 1,
                     *       "posted_last_7_days": 1,
                     *       "top_skills": [
                     *         {
                     *           "skill": "Java",
                     *           "count": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PostingStatistics"];
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getPmAdminAlerts: {
        parameters: {
            query?: {
                /**
                 * @description Only those that nobody, or that somebody has acknowledged.
                 * @example true
                 */
                is_open?: boolean;
                /**
                 * @description What happened, by a stable code.
                 * @example zero_jobs_scraped
                 */
                kind?: string;
                /**
                 * @description Which page, counted from 1.
                 * @example 1
                 */
                page?: number;
                /**
                 * @description How many items a page has at most.
                 * @example 25
                 */
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of alerts, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "kind": "zero_jobs_scraped",
                     *           "subject": "Java Developer",
                     *           "body": "The scraper returned 0 jobs.",
                     *           "data": {
                     *             "queue_id": 123,
                     *             "platform": "dice"
                     *           },
                     *           "created_at": "2026-08-25T14:30:00.000Z",
                     *           "mailed_at": "2026-08-25T14:30:00.000Z",
                     *           "mail_error": "connect ECONNREFUSED 127.0.0.1:25",
                     *           "acknowledged_at": "2026-08-25T14:30:00.000Z"
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "per_page": 1,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Alert"][];
                        page: number;
                        per_page: number;
                        total: number;
                    };
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postPmAdminAlertsByIdAcknowledge: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The alert as changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "kind": "zero_jobs_scraped",
                     *       "subject": "Java Developer",
                     *       "body": "The scraper returned 0 jobs.",
                     *       "data": {
                     *         "queue_id": 123,
                     *         "platform": "dice"
                     *       },
                     *       "created_at": "2026-08-25T14:30:00.000Z",
                     *       "mailed_at": "2026-08-25T14:30:00.000Z",
                     *       "mail_error": "connect ECONNREFUSED 127.0.0.1:25",
                     *       "acknowledged_at": "2026-08-25T14:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Alert"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `alert_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "alert_not_found";
                    };
                };
            };
            /** @description Conflict: `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getPmAdminAuditLog: {
        parameters: {
            query?: {
                /**
                 * @description "USER" or "PM_ADMIN" and the id.
                 * @example USER 7
                 */
                actor?: string;
                /**
                 * @description Which page, counted from 1.
                 * @example 1
                 */
                page?: number;
                /**
                 * @description How many items a page has at most.
                 * @example 25
                 */
                per_page?: number;
                /**
                 * @description A kind of things.
                 * @example candidates
                 */
                subject?: string;
                /** @example 1 */
                subject_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of changes, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "changed_at": "2026-08-25T14:30:00.000Z",
                     *           "actor": "USER 7",
                     *           "ip_address": "127.0.0.1",
                     *           "action": "UPDATE",
                     *           "subject": "candidates",
                     *           "subject_id": 1,
                     *           "data": {
                     *             "before": {
                     *               "status": "pending_review"
                     *             },
                     *             "after": {
                     *               "status": "ready_for_assignment"
                     *             }
                     *           }
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "per_page": 1,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        page: number;
                        per_page: number;
                        total: number;
                    };
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getPmAdminAuditLogVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether every entry is as it was written. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "entries": 1,
                     *       "is_intact": true,
                     *       "first_broken_id": null
                     *     }
                     */
                    "application/json": components["schemas"]["AuditVerification"];
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    patchPmAdminJobPostingsById: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "FILLED"
                 *     }
                 */
                "application/json": {
                    /**
                     * @example FILLED
                     * @enum {unknown}
                     */
                    status: "ACTIVE" | "FILLED" | "CLOSED";
                };
            };
        };
        responses: {
            /** @description The posting as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "platform": "dice",
                     *       "external_job_id": "d-1001",
                     *       "title": "Senior Java Developer",
                     *       "company": "Larkmoor Labs",
                     *       "location": "Dallas, TX",
                     *       "salary_range": "$140,000 - $160,000",
                     *       "salary_min": 140000,
                     *       "salary_max": 160000,
                     *       "experience_min": 5,
                     *       "experience_max": 8,
                     *       "skills": [
                     *         "Java"
                     *       ],
                     *       "is_remote": false,
                     *       "workplace": "onsite",
                     *       "job_type": "Full-time",
                     *       "normalized_role": "Java Developer",
                     *       "seniority": "senior",
                     *       "job_url": "https://jobs.example.com/d-1001",
                     *       "status": "ACTIVE",
                     *       "posted_date": "2026-08-25",
                     *       "imported_at": "2026-08-25T14:30:00.000Z",
                     *       "canonical_id": 1,
                     *       "description": "Five years of Java, Spring Boot and Kafka.",
                     *       "requirements": "Java, Spring Boot, Kafka",
                     *       "salary_currency": "USD",
                     *       "salary_period": "year",
                     *       "experience_required": "Five years",
                     *       "keywords": [
                     *         "java developer"
                     *       ],
                     *       "places": [
                     *         {
                     *           "text": "Dallas, TX",
                     *           "city": "Dallas",
                     *           "state": "TX",
                     *           "country": "US"
                     *         }
                     *       ],
                     *       "employment_terms": [
                     *         {
                     *           "value": "C2C",
                     *           "accepted": true,
                     *           "text": "C2C welcome"
                     *         }
                     *       ],
                     *       "work_authorization_terms": [
                     *         {
                     *           "value": "USC",
                     *           "accepted": true,
                     *           "text": "US citizens only"
                     *         }
                     *       ],
                     *       "apply_url": "https://jobs.example.com/d-1001/apply",
                     *       "evidence": {
                     *         "salary": [
                     *           "$140,000 - $160,000"
                     *         ]
                     *       },
                     *       "skill_mentions": [
                     *         {
                     *           "skill": "Java",
                     *           "in": "title",
                     *           "start": 14,
                     *           "end": 18
                     *         }
                     *       ],
                     *       "embedding_model": "local-1",
                     *       "updated_at": "2026-08-25T14:30:00.000Z",
                     *       "other_sources": [
                     *         {
                     *           "id": 2,
                     *           "platform": "indeed",
                     *           "external_job_id": "in-77",
                     *           "job_url": "https://jobs.example.com/in-77",
                     *           "salary_range": "$140,000 - $160,000",
                     *           "posted_date": "2026-08-25",
                     *           "status": "ACTIVE"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PostingDetail"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `job_posting_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "job_posting_not_found";
                    };
                };
            };
            /** @description Conflict: `job_posting_expired`, `job_posting_too_old`, `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "job_posting_expired" | "job_posting_too_old" | "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getPmAdminScrapeQueue: {
        parameters: {
            query?: {
                /**
                 * @description Which page, counted from 1.
                 * @example 1
                 */
                page?: number;
                /**
                 * @description How many items a page has at most.
                 * @example 25
                 */
                per_page?: number;
                /** @example pending */
                status?: "pending" | "scraping" | "completed" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of roles, in the order of their turns. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "normalized_role": "java_developer",
                     *           "display_role": "Java Developer",
                     *           "status": "pending",
                     *           "platforms_status": {
                     *             "linkedin": "pending",
                     *             "indeed": "pending",
                     *             "dice": "pending",
                     *             "techfetch": "pending",
                     *             "glassdoor": "pending",
                     *             "monster": "pending"
                     *           },
                     *           "candidate_count": 1,
                     *           "location_hints": [
                     *             "Dallas, TX"
                     *           ],
                     *           "total_jobs_found": 1,
                     *           "retry_count": 0,
                     *           "last_error": "IP blocked - rate limited",
                     *           "last_scraped_at": "2026-08-25T14:30:00.000Z",
                     *           "scrape_started_at": "2026-08-25T14:30:00.000Z",
                     *           "lease_expires_at": "2026-08-25T14:30:00.000Z",
                     *           "created_at": "2026-08-25T14:30:00.000Z",
                     *           "updated_at": "2026-08-25T14:30:00.000Z"
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "per_page": 1,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["ScrapeRole"][];
                        page: number;
                        per_page: number;
                        total: number;
                    };
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postPmAdminScrapeQueueByIdRequeue: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The role as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "normalized_role": "java_developer",
                     *       "display_role": "Java Developer",
                     *       "status": "pending",
                     *       "platforms_status": {
                     *         "linkedin": "pending",
                     *         "indeed": "pending",
                     *         "dice": "pending",
                     *         "techfetch": "pending",
                     *         "glassdoor": "pending",
                     *         "monster": "pending"
                     *       },
                     *       "candidate_count": 1,
                     *       "location_hints": [
                     *         "Dallas, TX"
                     *       ],
                     *       "total_jobs_found": 1,
                     *       "retry_count": 0,
                     *       "last_error": "IP blocked - rate limited",
                     *       "last_scraped_at": "2026-08-25T14:30:00.000Z",
                     *       "scrape_started_at": "2026-08-25T14:30:00.000Z",
                     *       "lease_expires_at": "2026-08-25T14:30:00.000Z",
                     *       "created_at": "2026-08-25T14:30:00.000Z",
                     *       "updated_at": "2026-08-25T14:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ScrapeRole"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `scrape_role_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "scrape_role_not_found";
                    };
                };
            };
            /** @description Conflict: `role_not_failed`, `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "role_not_failed" | "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getPmAdminScrapeUploads: {
        parameters: {
            query?: {
                /**
                 * @description Which page, counted from 1.
                 * @example 1
                 */
                page?: number;
                /**
                 * @description How many items a page has at most.
                 * @example 25
                 */
                per_page?: number;
                /** @example pending */
                status?: "pending" | "processing" | "completed" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of uploads, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "queue_id": 1,
                     *           "display_role": "Java Developer",
                     *           "platform": "dice",
                     *           "status": "pending",
                     *           "jobs_count": 1,
                     *           "retry_count": 1,
                     *           "error_message": "Error: out of memory",
                     *           "can_be_redriven": true,
                     *           "import_batch_id": 1,
                     *           "queued_at": "2026-08-25T14:30:00.000Z",
                     *           "started_at": "2026-08-25T14:30:00.000Z",
                     *           "completed_at": "2026-08-25T14:30:00.000Z"
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "per_page": 1,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["ScrapeUpload"][];
                        page: number;
                        per_page: number;
                        total: number;
                    };
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getPmAdminScrapeUploadsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The upload. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "queue_id": 1,
                     *       "display_role": "Java Developer",
                     *       "platform": "dice",
                     *       "status": "pending",
                     *       "jobs_count": 1,
                     *       "retry_count": 1,
                     *       "error_message": "Error: out of memory",
                     *       "can_be_redriven": true,
                     *       "import_batch_id": 1,
                     *       "queued_at": "2026-08-25T14:30:00.000Z",
                     *       "started_at": "2026-08-25T14:30:00.000Z",
                     *       "completed_at": "2026-08-25T14:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ScrapeUpload"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `upload_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "upload_not_found";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postPmAdminScrapeUploadsByIdRedrive: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It waits for its turn. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found";
                    };
                };
            };
            /** @description Conflict: `upload_not_failed`, `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "upload_not_failed" | "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getPmAdminScraperKeys: {
        parameters: {
            query?: {
                /**
                 * @description Which page, counted from 1.
                 * @example 1
                 */
                page?: number;
                /**
                 * @description How many items a page has at most.
                 * @example 25
                 */
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of keys. What they are is told when they are made, and never again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "keys": [
                     *         {
                     *           "id": 1,
                     *           "name": "production-scraper",
                     *           "key_prefix": "sk_live_",
                     *           "last_four": "x7Qa",
                     *           "platforms": [
                     *             "dice"
                     *           ],
                     *           "is_active": true,
                     *           "requests_per_minute": 60,
                     *           "last_used_at": "2026-08-25T14:30:00.000Z",
                     *           "total_requests": 1547,
                     *           "expires_at": "2026-08-25T14:30:00.000Z",
                     *           "revoked_at": "2026-08-25T14:30:00.000Z",
                     *           "created_at": "2026-08-25T14:30:00.000Z"
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "per_page": 1,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        keys: components["schemas"]["ScraperKey"][];
                        page: number;
                        per_page: number;
                        total: number;
                    };
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `session_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "session_required";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postPmAdminScraperKeys: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "backup-scraper",
                 *       "platforms": [
                 *         "dice"
                 *       ],
                 *       "requests_per_minute": 60
                 *     }
                 */
                "application/json": {
                    /** @example backup-scraper */
                    name: string;
                    platforms?: string[];
                    /** @default 60 */
                    requests_per_minute: number;
                };
            };
        };
        responses: {
            /** @description The new key. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "name": "production-scraper",
                     *       "key_prefix": "sk_live_",
                     *       "last_four": "x7Qa",
                     *       "platforms": [
                     *         "dice"
                     *       ],
                     *       "is_active": true,
                     *       "requests_per_minute": 60,
                     *       "last_used_at": "2026-08-25T14:30:00.000Z",
                     *       "total_requests": 1547,
                     *       "expires_at": "2026-08-25T14:30:00.000Z",
                     *       "revoked_at": "2026-08-25T14:30:00.000Z",
                     *       "created_at": "2026-08-25T14:30:00.000Z",
                     *       "api_key": "sk_live_0123456789abcdefghijklmnopqrstuv",
                     *       "message": "Save this key - it won't be shown again"
                     *     }
                     */
                    "application/json": {
                        /** @example sk_live_0123456789abcdefghijklmnopqrstuv */
                        api_key: string;
                        /** Format: date-time */
                        created_at: string;
                        expires_at: string | null;
                        id: number;
                        /** @description False once it is revoked. */
                        is_active: boolean;
                        /** @example sk_live_ */
                        key_prefix: string;
                        /**
                         * @description The last characters of the key.
                         * @example x7Qa
                         */
                        last_four: string;
                        last_used_at: string | null;
                        /** @example Save this key - it won't be shown again */
                        message: string;
                        /** @example production-scraper */
                        name: string;
                        platforms: string[] | null;
                        /** @example 60 */
                        requests_per_minute: number;
                        revoked_at: string | null;
                        /**
                         * @description Without those that were refused.
                         * @example 1547
                         */
                        total_requests: number;
                    };
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `session_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "session_required";
                    };
                };
            };
            /** @description Conflict: `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `platform_unknown`, `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "platform_unknown" | "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    deletePmAdminScraperKeysById: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or had been done before. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "API key revoked"
                     *     }
                     */
                    "application/json": {
                        /** @example API key revoked */
                        message: string;
                        success: boolean;
                    };
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `session_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "session_required";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `scraper_key_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "scraper_key_not_found";
                    };
                };
            };
            /** @description Conflict: `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postPmAdminScraperKeysByIdRotate: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "overlap_minutes": 1440
                 *     }
                 */
                "application/json": {
                    /**
                     * @description How long the old key is still good.
                     * @default 1440
                     */
                    overlap_minutes: number;
                };
            };
        };
        responses: {
            /** @description The new key. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "name": "production-scraper",
                     *       "key_prefix": "sk_live_",
                     *       "last_four": "x7Qa",
                     *       "platforms": [
                     *         "dice"
                     *       ],
                     *       "is_active": true,
                     *       "requests_per_minute": 60,
                     *       "last_used_at": "2026-08-25T14:30:00.000Z",
                     *       "total_requests": 1547,
                     *       "expires_at": "2026-08-25T14:30:00.000Z",
                     *       "revoked_at": "2026-08-25T14:30:00.000Z",
                     *       "created_at": "2026-08-25T14:30:00.000Z",
                     *       "api_key": "sk_live_0123456789abcdefghijklmnopqrstuv",
                     *       "message": "Save this key - it won't be shown again",
                     *       "replaced_key_expires_at": "2026-08-25T14:30:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** @example sk_live_0123456789abcdefghijklmnopqrstuv */
                        api_key: string;
                        /** Format: date-time */
                        created_at: string;
                        expires_at: string | null;
                        id: number;
                        /** @description False once it is revoked. */
                        is_active: boolean;
                        /** @example sk_live_ */
                        key_prefix: string;
                        /**
                         * @description The last characters of the key.
                         * @example x7Qa
                         */
                        last_four: string;
                        last_used_at: string | null;
                        /** @example Save this key - it won't be shown again */
                        message: string;
                        /** @example production-scraper */
                        name: string;
                        platforms: string[] | null;
                        /** Format: date-time */
                        replaced_key_expires_at: string;
                        /** @example 60 */
                        requests_per_minute: number;
                        revoked_at: string | null;
                        /**
                         * @description Without those that were refused.
                         * @example 1547
                         */
                        total_requests: number;
                    };
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `session_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "session_required";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `scraper_key_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "scraper_key_not_found";
                    };
                };
            };
            /** @description Conflict: `scraper_key_ended`, `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "scraper_key_ended" | "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getPmAdminStatistics: {
        parameters: {
            query?: {
                /**
                 * @description How many days, with today, are told by day.
                 * @example 30
                 */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Postings and imports by day, matches by grade, applications by status. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": "2026-08-25",
                     *       "to": "2026-08-25",
                     *       "postings": [
                     *         {
                     *           "day": "2026-08-25",
                     *           "platform": "dice",
                     *           "postings": 0
                     *         }
                     *       ],
                     *       "imports": [
                     *         {
                     *           "day": "2026-08-25",
                     *           "imports": 0,
                     *           "jobs": 0,
                     *           "median_ms": 840,
                     *           "longest_ms": 840
                     *         }
                     *       ],
                     *       "matches": [
                     *         {
                     *           "grade": "A+",
                     *           "matches": 0
                     *         }
                     *       ],
                     *       "applications": [
                     *         {
                     *           "status": "APPLIED",
                     *           "applications": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Statistics"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getPmAdminTenants: {
        parameters: {
            query?: {
                /**
                 * @description Which page, counted from 1.
                 * @example 1
                 */
                page?: number;
                /**
                 * @description How many items a page has at most.
                 * @example 25
                 */
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of firms, by name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "name": "New Bench LLC",
                     *           "status": "ACTIVE",
                     *           "created_at": "2026-08-25T14:30:00.000Z",
                     *           "updated_at": "2026-08-25T14:30:00.000Z"
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "per_page": 1,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Firm"][];
                        page: number;
                        per_page: number;
                        total: number;
                    };
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postPmAdminTenants: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "New Bench LLC",
                 *       "administrator": {
                 *         "email": "kim@example.com",
                 *         "full_name": "Kim Colleague"
                 *       }
                 *     }
                 */
                "application/json": {
                    administrator: {
                        /** @example kim@example.com */
                        email: string;
                        /** @example Kim Colleague */
                        full_name: string;
                    };
                    /** @example New Bench LLC */
                    name: string;
                };
            };
        };
        responses: {
            /** @description The new firm. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "name": "New Bench LLC",
                     *       "status": "ACTIVE",
                     *       "created_at": "2026-08-25T14:30:00.000Z",
                     *       "updated_at": "2026-08-25T14:30:00.000Z",
                     *       "administrator": {
                     *         "id": 1,
                     *         "email": "kim@example.com",
                     *         "full_name": "Kim Colleague",
                     *         "role": "TENANT_ADMIN",
                     *         "is_active": true,
                     *         "created_at": "2026-08-25T14:30:00.000Z",
                     *         "updated_at": "2026-08-25T14:30:00.000Z",
                     *         "one_time_password": "h7kq_pm3wz9d5xtb",
                     *         "one_time_password_expires_at": "2026-08-25T14:30:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["NewFirm"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `session_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "session_required";
                    };
                };
            };
            /** @description Conflict: `tenant_name_taken`, `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "tenant_name_taken" | "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postPmAdminTenantsByIdResetAdministratorPassword: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "kim@example.com"
                 *     }
                 */
                "application/json": {
                    /** @example kim@example.com */
                    email: string;
                };
            };
        };
        responses: {
            /** @description The administrator with the new password. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "email": "kim@example.com",
                     *       "full_name": "Kim Colleague",
                     *       "role": "TENANT_ADMIN",
                     *       "is_active": true,
                     *       "created_at": "2026-08-25T14:30:00.000Z",
                     *       "updated_at": "2026-08-25T14:30:00.000Z",
                     *       "one_time_password": "h7kq_pm3wz9d5xtb",
                     *       "one_time_password_expires_at": "2026-08-25T14:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["InvitedUser"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `session_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "session_required";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `user_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "user_not_found";
                    };
                };
            };
            /** @description Conflict: `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postPmAdminTenantsByIdRestore: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The firm as changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "name": "New Bench LLC",
                     *       "status": "ACTIVE",
                     *       "created_at": "2026-08-25T14:30:00.000Z",
                     *       "updated_at": "2026-08-25T14:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Firm"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `tenant_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "tenant_not_found";
                    };
                };
            };
            /** @description Conflict: `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postPmAdminTenantsByIdSuspend: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The firm as changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "name": "New Bench LLC",
                     *       "status": "ACTIVE",
                     *       "created_at": "2026-08-25T14:30:00.000Z",
                     *       "updated_at": "2026-08-25T14:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Firm"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `tenant_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "tenant_not_found";
                    };
                };
            };
            /** @description Conflict: `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getPmAdminWorkflowRuns: {
        parameters: {
            query?: {
                /**
                 * @description Which page, counted from 1.
                 * @example 1
                 */
                page?: number;
                /**
                 * @description How many items a page has at most.
                 * @example 25
                 */
                per_page?: number;
                /**
                 * @description A run is waiting between two attempts and in a sleep. One that failed is not tried again.
                 * @example queued
                 */
                state?: "queued" | "running" | "waiting" | "completed" | "failed";
                /** @example nightly-match-refresh */
                workflow?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of runs, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0195fa2e-6f4b-4b1c-9d55-2f1c6a7e8b90",
                     *           "workflow": "generate-candidate-matches",
                     *           "event": {
                     *             "name": "job-match/generate-candidate",
                     *             "data": {
                     *               "candidate_id": 17,
                     *               "tenant_id": 1,
                     *               "trigger": "profile_update"
                     *             }
                     *           },
                     *           "state": "queued",
                     *           "attempts": 1,
                     *           "queued_at": "2026-08-25T14:30:00.000Z",
                     *           "started_at": "2026-08-25T14:30:00.000Z",
                     *           "ended_at": "2026-08-25T14:30:00.000Z",
                     *           "duration_ms": 840,
                     *           "error": "The board is down."
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "per_page": 1,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["WorkflowRun"][];
                        page: number;
                        per_page: number;
                        total: number;
                    };
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getPmAdminWorkflowRunsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 0195fa2e-6f4b-4b1c-9d55-2f1c6a7e8b90
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195fa2e-6f4b-4b1c-9d55-2f1c6a7e8b90",
                     *       "workflow": "generate-candidate-matches",
                     *       "event": {
                     *         "name": "job-match/generate-candidate",
                     *         "data": {
                     *           "candidate_id": 17,
                     *           "tenant_id": 1,
                     *           "trigger": "profile_update"
                     *         }
                     *       },
                     *       "state": "queued",
                     *       "attempts": 1,
                     *       "queued_at": "2026-08-25T14:30:00.000Z",
                     *       "started_at": "2026-08-25T14:30:00.000Z",
                     *       "ended_at": "2026-08-25T14:30:00.000Z",
                     *       "duration_ms": 840,
                     *       "error": "The board is down.",
                     *       "output": {
                     *         "jobs_expired": 12
                     *       },
                     *       "steps": [
                     *         {
                     *           "step": "generate-matches",
                     *           "started_at": "2026-08-25T14:30:00.000Z",
                     *           "ended_at": "2026-08-25T14:30:00.000Z",
                     *           "wake_at": "2026-08-25T14:30:00.000Z"
                     *         }
                     *       ],
                     *       "failures": [
                     *         {
                     *           "kind": "error",
                     *           "error": "The board is down.",
                     *           "attempt": 1,
                     *           "is_counted": true,
                     *           "failed_at": "2026-08-25T14:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["WorkflowRunDetails"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `workflow_run_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "workflow_run_not_found";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postPmAdminWorkflowRunsByIdRedrive: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 0195fa2e-6f4b-4b1c-9d55-2f1c6a7e8b90
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run, which is queued. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0195fa2e-6f4b-4b1c-9d55-2f1c6a7e8b90",
                     *       "workflow": "generate-candidate-matches",
                     *       "event": {
                     *         "name": "job-match/generate-candidate",
                     *         "data": {
                     *           "candidate_id": 17,
                     *           "tenant_id": 1,
                     *           "trigger": "profile_update"
                     *         }
                     *       },
                     *       "state": "queued",
                     *       "attempts": 1,
                     *       "queued_at": "2026-08-25T14:30:00.000Z",
                     *       "started_at": "2026-08-25T14:30:00.000Z",
                     *       "ended_at": "2026-08-25T14:30:00.000Z",
                     *       "duration_ms": 840,
                     *       "error": "The board is down.",
                     *       "output": {
                     *         "jobs_expired": 12
                     *       },
                     *       "steps": [
                     *         {
                     *           "step": "generate-matches",
                     *           "started_at": "2026-08-25T14:30:00.000Z",
                     *           "ended_at": "2026-08-25T14:30:00.000Z",
                     *           "wake_at": "2026-08-25T14:30:00.000Z"
                     *         }
                     *       ],
                     *       "failures": [
                     *         {
                     *           "kind": "error",
                     *           "error": "The board is down.",
                     *           "attempt": 1,
                     *           "is_counted": true,
                     *           "failed_at": "2026-08-25T14:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["WorkflowRunDetails"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `workflow_run_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "workflow_run_not_found";
                    };
                };
            };
            /** @description Conflict: `workflow_run_not_failed`, `workflow_run_superseded`, `workflow_run_in_inngest`, `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "workflow_run_not_failed" | "workflow_run_superseded" | "workflow_run_in_inngest" | "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getPmAdminWorkflows: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every workflow, with its next ticks and counts of its runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "nightly-match-refresh",
                     *           "triggers": [
                     *             {
                     *               "cron": "0 2 * * *",
                     *               "time_zone": "America/New_York",
                     *               "next": [
                     *                 "2026-08-25T14:30:00.000Z"
                     *               ]
                     *             }
                     *           ],
                     *           "runs": {
                     *             "queued": 0,
                     *             "running": 0,
                     *             "waiting": 0,
                     *             "completed": 0,
                     *             "failed": 0
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Workflow"][];
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postScrapeQueueByIdComplete: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "total_jobs_found": 0,
                 *       "notes": "All platforms scraped successfully",
                 *       "lease_id": "0c9f5d0e-6a43-4b57-9c1f-1f9f0c6a2b11"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: uuid
                     * @description As GET /next gave it: what belongs to an earlier lease is refused then.
                     * @example 0c9f5d0e-6a43-4b57-9c1f-1f9f0c6a2b11
                     */
                    lease_id?: string;
                    /** @example All platforms scraped successfully */
                    notes?: string;
                    /** @description For your own records: what came in is counted here. */
                    total_jobs_found?: number;
                };
            };
        };
        responses: {
            /** @description When the role goes back to the queue, and for how many candidates. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "Role completed and rotated back to queue",
                     *       "queue_id": 1,
                     *       "next_scrape_position": "end of queue",
                     *       "candidates_to_match": 15
                     *     }
                     */
                    "application/json": {
                        /** @example 15 */
                        candidates_to_match: number;
                        /** @example Role completed and rotated back to queue */
                        message: string;
                        /** @example end of queue */
                        next_scrape_position: string;
                        queue_id: number;
                        success: boolean;
                    };
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid`, `scraper_key_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid" | "scraper_key_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `scrape_role_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "scrape_role_not_found";
                    };
                };
            };
            /** @description Conflict: `role_not_scraping`, `lease_over`, `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "role_not_scraping" | "lease_over" | "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postScrapeQueueByIdFail: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "platform": "linkedin",
                 *       "error": "IP blocked - rate limited",
                 *       "retry": false,
                 *       "lease_id": "0c9f5d0e-6a43-4b57-9c1f-1f9f0c6a2b11"
                 *     }
                 */
                "application/json": {
                    /** @example IP blocked - rate limited */
                    error: string;
                    /**
                     * Format: uuid
                     * @description As GET /next gave it: what belongs to an earlier lease is refused then.
                     * @example 0c9f5d0e-6a43-4b57-9c1f-1f9f0c6a2b11
                     */
                    lease_id?: string;
                    /** @example linkedin */
                    platform: string;
                    /** @default false */
                    retry: boolean;
                };
            };
        };
        responses: {
            /** @description Noted, and an alert raised. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "Failure recorded, role will retry",
                     *       "queue_id": 1,
                     *       "retry_count": 1,
                     *       "will_retry": true
                     *     }
                     */
                    "application/json": {
                        /** @example Failure recorded, role will retry */
                        message: string;
                        queue_id: number;
                        retry_count: number;
                        success: boolean;
                        will_retry: boolean;
                    };
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid`, `scraper_key_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid" | "scraper_key_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `platform_forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "platform_forbidden";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `scrape_role_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "scrape_role_not_found";
                    };
                };
            };
            /** @description Conflict: `role_not_scraping`, `lease_over`, `platform_already_uploaded`, `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "role_not_scraping" | "lease_over" | "platform_already_uploaded" | "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `platform_unknown`, `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "platform_unknown" | "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postScrapeQueueByIdJobs: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "platform": "linkedin",
                 *       "jobs": [
                 *         {
                 *           "external_job_id": "linkedin_abc123",
                 *           "title": "Senior Python Developer",
                 *           "company": "TechCorp",
                 *           "location": "San Francisco, CA",
                 *           "salary_range": "$150K - $180K",
                 *           "description": "We are looking for a senior Python developer.",
                 *           "requirements": "5+ years Python, AWS experience",
                 *           "job_url": "https://linkedin.com/jobs/abc123",
                 *           "posted_date": "2026-08-25",
                 *           "job_type": "Full-time",
                 *           "is_remote": false,
                 *           "skills": [
                 *             "Python",
                 *             "AWS",
                 *             "PostgreSQL",
                 *             "Docker"
                 *           ]
                 *         }
                 *       ],
                 *       "lease_id": "0c9f5d0e-6a43-4b57-9c1f-1f9f0c6a2b11"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Any columns of the common scrapers are understood. A row that is none fails alone and is kept with the reason. No rows are an answer, too.
                     * @example [
                     *       {
                     *         "external_job_id": "linkedin_abc123",
                     *         "title": "Senior Python Developer",
                     *         "company": "TechCorp",
                     *         "location": "San Francisco, CA",
                     *         "salary_range": "$150K - $180K",
                     *         "description": "We are looking for a senior Python developer.",
                     *         "requirements": "5+ years Python, AWS experience",
                     *         "job_url": "https://linkedin.com/jobs/abc123",
                     *         "posted_date": "2026-08-25",
                     *         "job_type": "Full-time",
                     *         "is_remote": false,
                     *         "skills": [
                     *           "Python",
                     *           "AWS",
                     *           "PostgreSQL",
                     *           "Docker"
                     *         ]
                     *       }
                     *     ]
                     */
                    jobs: unknown[];
                    /**
                     * Format: uuid
                     * @description As GET /next gave it: what belongs to an earlier lease is refused then.
                     * @example 0c9f5d0e-6a43-4b57-9c1f-1f9f0c6a2b11
                     */
                    lease_id?: string;
                    /** @example linkedin */
                    platform: string;
                };
            };
        };
        responses: {
            /** @description Taken in; the jobs are processed in turn. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "message": "Queued 47 jobs for processing",
                     *       "queue_id": 1,
                     *       "platform": "linkedin",
                     *       "jobs_received": 47,
                     *       "processing_queue_position": 1,
                     *       "platforms_remaining": [
                     *         "glassdoor"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @example 47 */
                        jobs_received: number;
                        /** @example Queued 47 jobs for processing */
                        message: string;
                        /** @example linkedin */
                        platform: string;
                        platforms_remaining: string[];
                        /** @description 0 where there is nothing to process. */
                        processing_queue_position: number;
                        queue_id: number;
                        success: boolean;
                    };
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid`, `scraper_key_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid" | "scraper_key_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `platform_forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "platform_forbidden";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `scrape_role_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "scrape_role_not_found";
                    };
                };
            };
            /** @description Conflict: `role_not_scraping`, `lease_over`, `platform_already_uploaded`, `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "role_not_scraping" | "lease_over" | "platform_already_uploaded" | "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `platform_unknown`, `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "platform_unknown" | "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getScrapeQueueNext: {
        parameters: {
            query?: never;
            header?: {
                /** @example bot-1-cycle-17 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The role, or nothing when none waits. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "queue_id": 1,
                     *       "lease_id": "0c9f5d0e-6a43-4b57-9c1f-1f9f0c6a2b11",
                     *       "lease_expires_at": "2026-08-25T14:30:00.000Z",
                     *       "normalized_role": "java_developer",
                     *       "display_role": "Java Developer",
                     *       "platforms": {
                     *         "linkedin": "pending",
                     *         "indeed": "pending",
                     *         "dice": "pending",
                     *         "techfetch": "pending",
                     *         "glassdoor": "pending",
                     *         "monster": "pending"
                     *       },
                     *       "location_hints": [
                     *         "Dallas, TX"
                     *       ],
                     *       "candidate_count": 1,
                     *       "scrape_started_at": "2026-08-25T14:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["RoleToScrape"];
                };
            };
            /** @description The role, or nothing when none waits. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid`, `scraper_key_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid" | "scraper_key_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getScrapeQueueStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts of roles and uploads, and the roles that were last at work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "queue_stats": {
                     *         "total_roles": 1,
                     *         "pending": 1,
                     *         "scraping": 1,
                     *         "completed": 1,
                     *         "failed": 1
                     *       },
                     *       "processing_queue": {
                     *         "pending": 1,
                     *         "processing": 1,
                     *         "completed_today": 1,
                     *         "failed": 1
                     *       },
                     *       "recent_activity": [
                     *         {
                     *           "queue_id": 1,
                     *           "role": "Java Developer",
                     *           "status": "pending",
                     *           "platforms_status": {
                     *             "linkedin": "pending",
                     *             "indeed": "pending",
                     *             "dice": "pending",
                     *             "techfetch": "pending",
                     *             "glassdoor": "pending",
                     *             "monster": "pending"
                     *           },
                     *           "candidate_count": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        processing_queue: {
                            completed_today: number;
                            failed: number;
                            pending: number;
                            processing: number;
                        };
                        queue_stats: {
                            completed: number;
                            failed: number;
                            pending: number;
                            scraping: number;
                            total_roles: number;
                        };
                        recent_activity: {
                            candidate_count: number;
                            platforms_status: components["schemas"]["PlatformStates"];
                            queue_id: number;
                            /** @example Java Developer */
                            role: string;
                            /** @enum {unknown} */
                            status: "pending" | "scraping" | "completed" | "failed";
                        }[];
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid`, `scraper_key_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid" | "scraper_key_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getSettingsJobPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The preferences in use. */
            200: {
                headers: {
                    /**
                     * @description Which state this is, for `If-Match`.
                     * @example "1"
                     */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "preferred_platforms": [
                     *         "dice"
                     *       ],
                     *       "blocked_companies": [
                     *         "Initech"
                     *       ],
                     *       "required_remote": false,
                     *       "target_locations": [
                     *         "Dallas, TX"
                     *       ],
                     *       "excluded_locations": [
                     *         "New York"
                     *       ],
                     *       "min_salary_floor": 80000,
                     *       "target_industries": [
                     *         "Banking"
                     *       ],
                     *       "target_job_titles": [
                     *         "Java Developer"
                     *       ],
                     *       "updated_at": "2026-08-25T14:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["JobPreferencesInForce"];
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    putSettingsJobPreferences: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description Only if it is still as the answer with this ETag had it.
                 * @example *
                 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "preferred_platforms": [
                 *         "dice"
                 *       ],
                 *       "blocked_companies": [
                 *         "Initech"
                 *       ],
                 *       "required_remote": false,
                 *       "target_locations": [
                 *         "Dallas, TX"
                 *       ],
                 *       "excluded_locations": [
                 *         "New York"
                 *       ],
                 *       "min_salary_floor": 80000,
                 *       "target_industries": [
                 *         "Banking"
                 *       ],
                 *       "target_job_titles": [
                 *         "Java Developer"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["JobPreferences"];
            };
        };
        responses: {
            /** @description The preferences in use. */
            200: {
                headers: {
                    /**
                     * @description Which state this is, for `If-Match`.
                     * @example "1"
                     */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "preferred_platforms": [
                     *         "dice"
                     *       ],
                     *       "blocked_companies": [
                     *         "Initech"
                     *       ],
                     *       "required_remote": false,
                     *       "target_locations": [
                     *         "Dallas, TX"
                     *       ],
                     *       "excluded_locations": [
                     *         "New York"
                     *       ],
                     *       "min_salary_floor": 80000,
                     *       "target_industries": [
                     *         "Banking"
                     *       ],
                     *       "target_job_titles": [
                     *         "Java Developer"
                     *       ],
                     *       "updated_at": "2026-08-25T14:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["JobPreferencesInForce"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Conflict: `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Precondition Failed: `precondition_failed` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "precondition_failed";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `job_preferences_invalid`, `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "job_preferences_invalid" | "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getSettingsMatchWeights: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The weights in use, and the defaults. */
            200: {
                headers: {
                    /**
                     * @description Which state this is, for `If-Match`.
                     * @example "1"
                     */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "weights": {
                     *         "skills": 0.4,
                     *         "experience": 0.25,
                     *         "location": 0.15,
                     *         "salary": 0.1,
                     *         "semantic": 0.1
                     *       },
                     *       "defaults": {
                     *         "skills": 0.4,
                     *         "experience": 0.25,
                     *         "location": 0.15,
                     *         "salary": 0.1,
                     *         "semantic": 0.1
                     *       },
                     *       "is_default": true,
                     *       "updated_at": "2026-08-25T14:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MatchWeightsInForce"];
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    putSettingsMatchWeights: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description Only if it is still as the answer with this ETag had it.
                 * @example *
                 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "skills": 0.4,
                 *       "experience": 0.25,
                 *       "location": 0.15,
                 *       "salary": 0.1,
                 *       "semantic": 0.1
                 *     }
                 */
                "application/json": components["schemas"]["MatchWeights"];
            };
        };
        responses: {
            /** @description The weights, which add up to 1. */
            200: {
                headers: {
                    /**
                     * @description Which state this is, for `If-Match`.
                     * @example "1"
                     */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "weights": {
                     *         "skills": 0.4,
                     *         "experience": 0.25,
                     *         "location": 0.15,
                     *         "salary": 0.1,
                     *         "semantic": 0.1
                     *       },
                     *       "defaults": {
                     *         "skills": 0.4,
                     *         "experience": 0.25,
                     *         "location": 0.15,
                     *         "salary": 0.1,
                     *         "semantic": 0.1
                     *       },
                     *       "is_default": true,
                     *       "updated_at": "2026-08-25T14:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MatchWeightsInForce"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Conflict: `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Precondition Failed: `precondition_failed` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "precondition_failed";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `weights_all_zero`, `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "weights_all_zero" | "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    deleteSettingsMatchWeights: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description Only if it is still as the answer with this ETag had it.
                 * @example *
                 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The weights in use, which are the defaults. */
            200: {
                headers: {
                    /**
                     * @description Which state this is, for `If-Match`.
                     * @example "1"
                     */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "weights": {
                     *         "skills": 0.4,
                     *         "experience": 0.25,
                     *         "location": 0.15,
                     *         "salary": 0.1,
                     *         "semantic": 0.1
                     *       },
                     *       "defaults": {
                     *         "skills": 0.4,
                     *         "experience": 0.25,
                     *         "location": 0.15,
                     *         "salary": 0.1,
                     *         "semantic": 0.1
                     *       },
                     *       "is_default": true,
                     *       "updated_at": "2026-08-25T14:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MatchWeightsInForce"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Conflict: `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Precondition Failed: `precondition_failed` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "precondition_failed";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getToday: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is new since the beginning (UTC) of the last working day, and what waits. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "since": "2026-08-25T14:30:00.000Z",
                     *       "bench": 0,
                     *       "pending_review": 0,
                     *       "postings": 0,
                     *       "new_matches": {
                     *         "total": 0,
                     *         "candidates": 0,
                     *         "items": [
                     *           {
                     *             "candidate_id": 1,
                     *             "first_name": "Priya",
                     *             "last_name": "Venkataraman",
                     *             "current_title": "Senior Java Developer",
                     *             "matches": 0,
                     *             "best": [
                     *               {
                     *                 "match_id": 1,
                     *                 "job_posting_id": 1,
                     *                 "title": "Senior Java Developer",
                     *                 "company": "Larkmoor Labs",
                     *                 "location": "Dallas, TX",
                     *                 "is_remote": true,
                     *                 "match_score": 92.5,
                     *                 "grade": "A+"
                     *               }
                     *             ]
                     *           }
                     *         ]
                     *       },
                     *       "without_good_matches": {
                     *         "total": 0,
                     *         "items": [
                     *           {
                     *             "candidate_id": 1,
                     *             "first_name": "Priya",
                     *             "last_name": "Venkataraman",
                     *             "current_title": "Senior Java Developer",
                     *             "best_score": 92.5,
                     *             "one_skill_away": {
                     *               "skill": "Kubernetes",
                     *               "jobs": 0
                     *             }
                     *           }
                     *         ]
                     *       },
                     *       "waiting_applications": {
                     *         "total": 0,
                     *         "items": [
                     *           {
                     *             "candidate_id": 1,
                     *             "first_name": "Priya",
                     *             "last_name": "Venkataraman",
                     *             "current_title": "Senior Java Developer",
                     *             "id": 1,
                     *             "title": "Senior Java Developer",
                     *             "company": "Larkmoor Labs",
                     *             "application_status": "APPLIED",
                     *             "updated_at": "2026-08-25T14:30:00.000Z"
                     *           }
                     *         ]
                     *       },
                     *       "available_soon": {
                     *         "total": 0,
                     *         "items": [
                     *           {
                     *             "candidate_id": 1,
                     *             "first_name": "Priya",
                     *             "last_name": "Venkataraman",
                     *             "current_title": "Senior Java Developer",
                     *             "availability_date": "2026-08-25"
                     *           }
                     *         ]
                     *       },
                     *       "availability_outdated": {
                     *         "total": 0,
                     *         "items": [
                     *           {
                     *             "candidate_id": 1,
                     *             "first_name": "Priya",
                     *             "last_name": "Venkataraman",
                     *             "current_title": "Senior Java Developer",
                     *             "availability_date": "2026-08-25"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Today"];
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getUsers: {
        parameters: {
            query?: {
                /**
                 * @description Which page, counted from 1.
                 * @example 1
                 */
                page?: number;
                /**
                 * @description How many items a page has at most.
                 * @example 25
                 */
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of people, by name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "email": "kim@example.com",
                     *           "full_name": "Kim Colleague",
                     *           "role": "TENANT_ADMIN",
                     *           "is_active": true,
                     *           "created_at": "2026-08-25T14:30:00.000Z",
                     *           "updated_at": "2026-08-25T14:30:00.000Z"
                     *         }
                     *       ],
                     *       "page": 1,
                     *       "per_page": 1,
                     *       "total": 1
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["User"][];
                        page: number;
                        per_page: number;
                        total: number;
                    };
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postUsers: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "robin@example.com",
                 *       "full_name": "Robin Recruiter",
                 *       "role": "RECRUITER"
                 *     }
                 */
                "application/json": {
                    /** @example kim@example.com */
                    email: string;
                    /** @example Kim Colleague */
                    full_name: string;
                    /** @enum {unknown} */
                    role: "TENANT_ADMIN" | "RECRUITER";
                };
            };
        };
        responses: {
            /** @description The new colleague. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "email": "kim@example.com",
                     *       "full_name": "Kim Colleague",
                     *       "role": "TENANT_ADMIN",
                     *       "is_active": true,
                     *       "created_at": "2026-08-25T14:30:00.000Z",
                     *       "updated_at": "2026-08-25T14:30:00.000Z",
                     *       "one_time_password": "h7kq_pm3wz9d5xtb",
                     *       "one_time_password_expires_at": "2026-08-25T14:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["InvitedUser"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `session_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "session_required";
                    };
                };
            };
            /** @description Conflict: `email_taken`, `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "email_taken" | "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getUsersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The colleague. */
            200: {
                headers: {
                    /**
                     * @description Which state this is, for `If-Match`.
                     * @example "1"
                     */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "email": "kim@example.com",
                     *       "full_name": "Kim Colleague",
                     *       "role": "TENANT_ADMIN",
                     *       "is_active": true,
                     *       "created_at": "2026-08-25T14:30:00.000Z",
                     *       "updated_at": "2026-08-25T14:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "scope_missing";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `user_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "user_not_found";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    deleteUsersById: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The colleague is removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `session_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "session_required";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `user_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "user_not_found";
                    };
                };
            };
            /** @description Conflict: `last_administrator`, `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "last_administrator" | "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    patchUsersById: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description Only if it is still as the answer with this ETag had it.
                 * @example *
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "RECRUITER"
                 *     }
                 */
                "application/json": {
                    /** @example Kim Colleague */
                    full_name?: string;
                    is_active?: boolean;
                    /** @enum {unknown} */
                    role?: "TENANT_ADMIN" | "RECRUITER";
                };
            };
        };
        responses: {
            /** @description The colleague as changed. */
            200: {
                headers: {
                    /**
                     * @description Which state this is, for `If-Match`.
                     * @example "1"
                     */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "email": "kim@example.com",
                     *       "full_name": "Kim Colleague",
                     *       "role": "TENANT_ADMIN",
                     *       "is_active": true,
                     *       "created_at": "2026-08-25T14:30:00.000Z",
                     *       "updated_at": "2026-08-25T14:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `session_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "session_required";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `user_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "user_not_found";
                    };
                };
            };
            /** @description Conflict: `last_administrator`, `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "last_administrator" | "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Precondition Failed: `precondition_failed` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "precondition_failed";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    postUsersByIdResetPassword: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A new random one (UUID) for each thing to be done, the same for each try at it.
                 * @example 6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id, as lists give it.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The colleague with the new password. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "email": "kim@example.com",
                     *       "full_name": "Kim Colleague",
                     *       "role": "TENANT_ADMIN",
                     *       "is_active": true,
                     *       "created_at": "2026-08-25T14:30:00.000Z",
                     *       "updated_at": "2026-08-25T14:30:00.000Z",
                     *       "one_time_password": "h7kq_pm3wz9d5xtb",
                     *       "one_time_password_expires_at": "2026-08-25T14:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["InvitedUser"];
                };
            };
            /** @description Bad Request: `request_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_invalid";
                    };
                };
            };
            /** @description Unauthorized: `sign_in_required`, `token_invalid` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_required" | "token_invalid";
                    };
                };
            };
            /** @description Forbidden: `origin_refused`, `role_forbidden`, `password_change_required`, `session_required` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused" | "role_forbidden" | "password_change_required" | "session_required";
                    };
                };
            };
            /** @description Not Found: `route_not_found`, `user_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "route_not_found" | "user_not_found";
                    };
                };
            };
            /** @description Conflict: `idempotency_key_in_use`, `idempotency_outcome_unknown`, `idempotency_answer_secret`, `idempotency_answer_erased` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_in_use" | "idempotency_outcome_unknown" | "idempotency_answer_secret" | "idempotency_answer_erased";
                    };
                };
            };
            /** @description Payload Too Large: `request_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request_too_large";
                    };
                };
            };
            /** @description Unsupported Media Type: `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "media_type_unsupported";
                    };
                };
            };
            /** @description Unprocessable Entity: `idempotency_key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency_key_reused";
                    };
                };
            };
            /** @description Too Many Requests: `rate_limited` */
            429: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getHealthLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
            /** @description Forbidden: `origin_refused` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
    getHealthReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It serves. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
            /** @description Forbidden: `origin_refused` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "origin_refused";
                    };
                };
            };
            /** @description Service Unavailable: `database_unavailable` */
            503: {
                headers: {
                    /**
                     * @description Seconds until another try is worth it.
                     * @example 1
                     */
                    "retry-after"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database_unavailable";
                    };
                };
            };
        };
    };
}
