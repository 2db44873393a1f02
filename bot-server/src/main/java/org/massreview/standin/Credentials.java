package org.massreview.standin;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.wechat.Account;
import org.massreview.wechat.Accounts;
import org.springframework.stereotype.Component;

/** Access tokens and login codes that the stand-in has given out: in memory, gone with the process. */
@Component
@WhileNoAccount
class Credentials {

    private final Accounts accounts;
    private final Map<String, String> tokens = Bounded.map(1_000);
    private final Map<String, String> appsByToken = Bounded.map(1_000);
    private final Map<String, String> openidsByCode = Bounded.map(1_000);

    Credentials(Accounts accounts) {
        this.accounts = accounts;
    }

    Optional<Account> account(@Nullable String appId) {
        return accounts.all().stream()
                .filter(account -> account.appId().equals(appId))
                .findFirst();
    }

    /** @param fresh whether the token given out before is no longer wanted */
    String token(Account account, boolean fresh) {
        if (fresh) {
            tokens.remove(account.appId());
        }
        String token = tokens.computeIfAbsent(account.appId(), app -> "standin_" + UUID.randomUUID());
        appsByToken.put(token, account.appId());
        return token;
    }

    Optional<Account> bearer(@Nullable String token) {
        return token == null ? Optional.empty() : account(appsByToken.get(token));
    }

    /** Makes every access token invalid, as the platform does after a reset of the secret. */
    void forgetTokens() {
        tokens.clear();
        appsByToken.clear();
    }

    String code(String openid) {
        String code = UUID.randomUUID().toString().replace("-", "");
        openidsByCode.put(code, openid);
        return code;
    }

    /** A code works once; the openid of a known person works as its own code, any number of times. */
    Optional<String> openid(@Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        return Persons.knows(code) ? Optional.of(code) : Optional.ofNullable(openidsByCode.remove(code));
    }
}
