package org.massreview.wechat;

import cn.binarywang.wx.miniapp.api.WxMaService;
import java.util.Optional;
import me.chanjar.weixin.mp.api.WxMpService;
import org.jspecify.annotations.Nullable;

/** WxJava's clients, one for each account we have; every call of theirs blocks. */
record Platform(@Nullable WxMpService account, @Nullable WxMaService program) {

    Optional<WxMpService> mp() {
        return Optional.ofNullable(account);
    }

    Optional<WxMaService> ma() {
        return Optional.ofNullable(program);
    }
}
