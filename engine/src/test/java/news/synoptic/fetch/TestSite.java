package news.synoptic.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A web server on a free port of this machine that answers byte for byte what a test wants, good or
 * bad. What it knows no answer for is not found.
 */
public final class TestSite implements AutoCloseable {
  private final ServerSocket listener;
  private final Map<String, Reply> answers = new ConcurrentHashMap<>();
  private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

  /** Listens at once. */
  public TestSite() throws IOException {
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::listen);
  }

  /** Writes an answer, head and all. */
  public interface Answer {
    void write(OutputStream out) throws IOException, InterruptedException;
  }

  /** Writes an answer to a request, of which it is given the head. */
  public interface Reply {
    void write(String head, OutputStream out) throws IOException, InterruptedException;
  }

  /** The port it listens on. */
  public int port() {
    return listener.getLocalPort();
  }

  /** The address of a path, on a host that leads here. */
  public String at(String host, String path) {
    return "http://" + host + ":" + port() + path;
  }

  /** The address of a path on this machine. */
  public String at(String path) {
    return at("127.0.0.1", path);
  }

  /** The request heads met so far, in order of arrival. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** Answers at a path, query and all. */
  public TestSite on(String path, Answer answer) {
    return reply(path, (head, out) -> answer.write(out));
  }

  /** Answers at a path, with an eye on the request. */
  public TestSite reply(String path, Reply reply) {
    answers.put(path, reply);
    return this;
  }

  /** Answers with a status, header fields each ended by CRLF, and a body. */
  public TestSite on(String path, String status, String fields, byte[] body) {
    String length = "Content-Length: " + body.length + "\r\n";
    return on(
        path,
        out -> {
          out.write(("HTTP/1.1 " + status + "\r\n" + length + fields + "\r\n").getBytes(UTF_8));
          out.write(body);
        });
  }

  /** Answers with a page. */
  public TestSite page(String path, String html) {
    return on(path, "200 OK", "Content-Type: text/html\r\n", html.getBytes(UTF_8));
  }

  /** Sends to another address for now. */
  public TestSite redirect(String path, String to) {
    return on(path, "302 Found", "Location: " + to + "\r\n", new byte[0]);
  }

  private void listen() {
    try {
      while (true) {
        Socket socket = listener.accept();
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (SocketException closed) {
      // intentional: this is how the test ends it
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
      StringBuilder head = new StringBuilder();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        head.append(line).append('\n');
      }
      requests.add(head.toString());
      String[] first = head.toString().split(" ", 3);
      Reply answer = answers.get(first.length > 1 ? first[1] : "");
      OutputStream out = socket.getOutputStream();
      if (answer == null) {
        out.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(UTF_8));
      } else {
        answer.write(head.toString(), out);
      }
      out.flush();
    } catch (IOException gone) {
      // intentional: the reader under test hangs up as it likes
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : List.copyOf(open)) {
      socket.close();
    }
  }
}
