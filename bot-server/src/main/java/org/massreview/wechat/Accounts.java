package org.massreview.wechat;

import java.util.List;
import java.util.Optional;

/** The accounts this installation speaks for: at most one of each channel. */
public record Accounts(List<Account> all) {

    public Accounts {
        all = List.copyOf(all);
        long channels = all.stream().map(Account::channel).distinct().count();
        if (channels < all.size()) {
            throw new IllegalArgumentException("two accounts of one channel");
        }
    }

    public Optional<Account> of(Channel channel) {
        return all.stream().filter(account -> account.channel() == channel).findFirst();
    }
}
