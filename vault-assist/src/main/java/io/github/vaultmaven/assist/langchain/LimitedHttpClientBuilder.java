// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.langchain;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import io.github.vaultmaven.assist.model.ModelSettings;
import java.time.Duration;

/** Makes clients with the limits of our settings; those that langchain4j would set do not count. */
final class LimitedHttpClientBuilder implements HttpClientBuilder {

    private final ModelSettings settings;

    LimitedHttpClientBuilder(ModelSettings settings) {
        this.settings = settings;
    }

    @Override
    public Duration connectTimeout() {
        return settings.timeout();
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return settings.timeout();
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
    }

    @Override
    public HttpClient build() {
        return new LimitedHttpClient(settings.timeout(), settings.maxBytes());
    }
}
