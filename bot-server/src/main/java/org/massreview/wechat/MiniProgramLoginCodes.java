package org.massreview.wechat;

import cn.binarywang.wx.miniapp.bean.WxMaJscode2SessionResult;
import me.chanjar.weixin.common.error.WxErrorException;
import org.massreview.citizen.LoginCodes;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import reactor.core.publisher.Mono;

/** 登录凭证校验 by jscode2session; the session key is not kept, since nothing encrypted with it is read. */
class MiniProgramLoginCodes implements LoginCodes {

    private final Platform platform;
    private final Outbound outbound;
    private final Reports reports;

    MiniProgramLoginCodes(Platform platform, Outbound outbound, Reports reports) {
        this.platform = platform;
        this.outbound = outbound;
        this.reports = reports;
    }

    @Override
    public Mono<String> openid(String jsCode) {
        return Mono.justOrEmpty(platform.ma())
                .flatMap(ma -> outbound.call(() -> ma.getUserService().getSessionInfo(jsCode)))
                .mapNotNull(WxMaJscode2SessionResult::getOpenid)
                .onErrorMap(MiniProgramLoginCodes::refusal)
                .switchIfEmpty(Refusal.mono(Problem.LOGIN_CODE_REFUSED))
                .delayUntil(reports::opened);
    }

    /** 40029 invalid, 40163 used, 40226 a person at risk; anything else is the platform's own trouble. */
    private static Throwable refusal(Throwable failure) {
        if (failure instanceof WxErrorException refused) {
            return switch (refused.getError().getErrorCode()) {
                case 40029, 40163, 40226 -> Refusal.of(Problem.LOGIN_CODE_REFUSED);
                default -> Refusal.of(Problem.BUSY);
            };
        }
        return Refusal.of(Problem.BUSY);
    }
}
