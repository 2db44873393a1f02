package org.massreview.citizen;

import reactor.core.publisher.Mono;

/** The port through which a mini-program's login code becomes an openid; the WeChat room implements it. */
public interface LoginCodes {

    /** @return the openid; refused with LOGIN_CODE_REFUSED when the platform does not know the code */
    Mono<String> openid(String jsCode);
}
