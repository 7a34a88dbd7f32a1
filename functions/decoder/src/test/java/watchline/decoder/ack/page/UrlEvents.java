package watchline.decoder.ack.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import watchline.decoder.AckHandler;

/** Invokes a handler with events as an HTTP API and a function URL make them: the example of the AWS Lambda developer guide, with other values. */
final class UrlEvents {

    private static final String EVENT =
            """
            {
              "version": "2.0",
              "routeKey": "$default",
              "rawPath": "%s",
              "rawQueryString": "parameter1=value1&parameter1=value2&parameter2=value",
              "cookies": ["cookie1", "cookie2"],
              "headers": {
                "header1": "value1",
                "header2": "value1,value2",
                "content-type": "%s",
                "accept-language": "%s"
              },
              "queryStringParameters": {"parameter1": "value1,value2", "parameter2": "value"},
              "requestContext": {
                "accountId": "123456789012",
                "apiId": "<urlid>",
                "authentication": null,
                "authorizer": {"iam": {"accessKey": "AKIA...", "cognitoIdentity": null, "principalOrgId": null}},
                "domainName": "<url-id>.lambda-url.us-west-2.on.aws",
                "domainPrefix": "<url-id>",
                "http": {
                  "method": "%s",
                  "path": "/my/path",
                  "protocol": "HTTP/1.1",
                  "sourceIp": "123.123.123.123",
                  "userAgent": "agent"
                },
                "requestId": "id",
                "routeKey": "$default",
                "stage": "$default",
                "time": "12/Mar/2020:19:03:58 +0000",
                "timeEpoch": 1583348638390
              },
              "body": %s,
              "pathParameters": null,
              "isBase64Encoded": %s,
              "stageVariables": null
            }
            """;

    private final AckHandler handler;

    UrlEvents(AckHandler handler) {
        this.handler = handler;
    }

    /** What came back. */
    record Answer(int status, Map<String, String> headers, String body) {}

    Answer get(String path) {
        return ask("GET", path, "", "en-GB,en;q=0.9");
    }

    /** A form as both hand it over: in base64. */
    Answer post(String path, String form) {
        String body = Base64.getEncoder().encodeToString(form.getBytes(StandardCharsets.UTF_8));
        return raw(EVENT.formatted(path, Form.TYPE, "en", "POST", "\"" + body + "\"", true));
    }

    Answer postPlain(String path, String contentType, String form) {
        return raw(EVENT.formatted(path, contentType, "en", "POST", "\"" + form + "\"", false));
    }

    Answer ask(String method, String path, String contentType, String languages) {
        return raw(EVENT.formatted(path, contentType, languages, method, "null", false));
    }

    Answer raw(String event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, null);
            return read(out.toByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Answer read(byte[] response) throws IOException {
        Map<String, String> headers = new HashMap<>();
        int status = 0;
        String body = "";
        try (JsonParser json = new JsonFactory().createParser(response)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "statusCode" -> status = json.getIntValue();
                    case "body" -> body = json.getText();
                    case "headers" -> {
                        while (json.nextToken() == JsonToken.FIELD_NAME) {
                            headers.put(json.currentName(), json.nextTextValue());
                        }
                    }
                    default -> json.skipChildren();
                }
            }
        }
        return new Answer(status, headers, body);
    }
}
