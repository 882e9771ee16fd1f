/** nginx as a WebDAV store in one process; everything that is not about paths is as it comes. */
export function nginxConfig(folder: string, port: number): string {
  return `
    daemon off;
    master_process off;
    pid ${folder}/nginx.pid;
    error_log ${folder}/error.log;
    events {}
    http {
      access_log off;
      client_max_body_size 0;
      client_body_temp_path ${folder}/unfinished;
      fastcgi_temp_path ${folder}/none;
      uwsgi_temp_path ${folder}/none;
      scgi_temp_path ${folder}/none;
      proxy_temp_path ${folder}/none;
      keepalive_requests 1000000;
      server {
        listen 127.0.0.1:${port};
        root ${folder};
        dav_methods PUT;
      }
    }`;
}
