package org.massreview.problem;

import java.net.URI;
import java.util.List;

/** RFC 9457 problem details with our members: a stable code, the request's id, the fields at fault, what is allowed. */
record ProblemView(
        URI type,
        String title,
        int status,
        String code,
        String detail,
        String requestId,
        List<Refusal.FieldError> errors,
        List<String> allowed) {}
