package org.massreview.staff;

import java.time.Instant;

/**
 * 绑定码: hands one duty to whoever says it first. Shown once; only its hash is kept.
 *
 * @param code 8 digits, the last one a check digit
 */
public record BindingCode(String code, Role role, String scope, Instant expiresAt) {}
